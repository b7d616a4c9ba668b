package dev.kalturadiscord.server.client;

import dev.kalturadiscord.api.model.Client;
import dev.kalturadiscord.api.model.ClientSecretState;
import dev.kalturadiscord.api.model.NewClient;
import dev.kalturadiscord.api.model.RegisteredClient;
import dev.kalturadiscord.server.client.ClientRegistry.Registered;
import dev.kalturadiscord.server.permission.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Between the contract's models and ours. */
final class ClientMapper {

  private ClientMapper() {}

  /** What a request asks for. */
  static Registration wish(NewClient request) {
    List<String> redirectUris =
        request.getRedirectUris() == null ? List.of() : request.getRedirectUris();
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    request.getScopes().forEach(scope -> scopes.add(Scope.valueOf(scope.name())));
    return new Registration(
        ClientRegistry.newId(),
        request.getName(),
        request.getGuildId(),
        scopes,
        Boolean.TRUE.equals(request.getPublic()),
        redirectUris);
  }

  static Client map(KnownClient known) {
    ApiClient client = known.client();
    Client answer =
        new Client()
            .id(client.id())
            .name(client.name())
            .scopes(
                client.scopes().stream()
                    .sorted()
                    .map(scope -> dev.kalturadiscord.api.model.Scope.fromString(scope.text()))
                    .toList())
            .guildId(client.guildId())
            ._public(client.isPublic())
            .redirectUris(client.redirectUris())
            .secrets(known.secrets().stream().map(ClientMapper::map).toList())
            .createdAt(utc(client.createdAt()));
    Instant disabledAt = client.disabledAt();
    return disabledAt == null ? answer : answer.disabledAt(utc(disabledAt));
  }

  static RegisteredClient map(Registered registered) {
    return new RegisteredClient().client(map(registered.known())).secret(registered.secret());
  }

  private static ClientSecretState map(KnownClient.SecretState secret) {
    ClientSecretState answer = new ClientSecretState().createdAt(utc(secret.createdAt()));
    Instant expiresAt = secret.expiresAt();
    return expiresAt == null ? answer : answer.expiresAt(utc(expiresAt));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }
}
