package dev.kalturadiscord.discordsimulator.oauth2;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person has let the application do.
 *
 * @param scopes in the order asked for
 */
record Consent(String userId, List<Scope> scopes) {
  Consent {
    scopes = List.copyOf(scopes);
  }

  /** The scopes as on the wire, with spaces between. */
  String scope() {
    return scopes.stream().map(Scope::id).collect(Collectors.joining(" "));
  }
}
