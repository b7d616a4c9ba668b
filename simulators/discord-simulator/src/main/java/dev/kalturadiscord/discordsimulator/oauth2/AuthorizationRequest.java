package dev.kalturadiscord.discordsimulator.oauth2;

import dev.kalturadiscord.discordsimulator.wire.Refusal;
import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a browser brings from the application, checked.
 *
 * @param redirectUri one of the allowed addresses
 * @param state goes back as it came; null when there was none
 * @param challenge the PKCE challenge (S256); null when there was none
 */
record AuthorizationRequest(
    String redirectUri, List<Scope> scopes, @Nullable String state, @Nullable String challenge) {
  private static final Set<String> PROMPTS = Set.of("consent", "none");

  /**
   * Reads the query.
   *
   * @throws Refusal which says what is wrong; nobody may be sent anywhere then
   */
  static AuthorizationRequest read(
      Context context, String applicationId, ClientRegistration client) {
    if (!client.complete()) {
      throw new Refusal(
          "Logging in is not set up: this simulator has no discord-simulator.client-secret.");
    }
    if (!required(context, "client_id").equals(applicationId)) {
      throw new Refusal("There is no application with this client_id.");
    }
    String redirectUri = required(context, "redirect_uri");
    if (!client.redirectUris().allow(redirectUri)) {
      throw new Refusal("The redirect_uri is none of those registered for this application.");
    }
    if (!required(context, "response_type").equals("code")) {
      throw new Refusal("The response_type must be code.");
    }
    List<Scope> scopes = scopes(required(context, "scope"));
    String challenge = challenge(context);
    String prompt = optional(context, "prompt");
    if (prompt != null && !PROMPTS.contains(prompt)) {
      throw new Refusal("The prompt must be consent or none.");
    }
    return new AuthorizationRequest(redirectUri, scopes, optional(context, "state"), challenge);
  }

  private static List<Scope> scopes(String text) {
    Set<Scope> scopes = new LinkedHashSet<>();
    for (String id : text.strip().split(" +", -1)) {
      scopes.add(
          Scope.of(id).orElseThrow(() -> new Refusal("There is no scope “" + id + "” here.")));
    }
    return List.copyOf(scopes);
  }

  private static @Nullable String challenge(Context context) {
    String challenge = optional(context, "code_challenge");
    String method = optional(context, "code_challenge_method");
    if (challenge == null && method == null) {
      return null;
    }
    if (!"S256".equals(method)) {
      throw new Refusal("The code_challenge_method must be S256.");
    }
    if (challenge == null || !ProofKey.isChallenge(challenge)) {
      throw new Refusal("The code_challenge must be a SHA-256 digest in base64url.");
    }
    return challenge;
  }

  private static String required(Context context, String name) {
    String value = optional(context, name);
    if (value == null || value.isBlank()) {
      throw new Refusal("The " + name + " is missing.");
    }
    return value;
  }

  private static @Nullable String optional(Context context, String name) {
    List<String> values = context.queryParams(name);
    if (values.size() > 1) {
      throw new Refusal("The " + name + " is given more than once.");
    }
    return values.isEmpty() ? null : values.getFirst();
  }
}
