package dev.kalturadiscord.discordsimulator.oauth2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.rest.Answer;
import dev.kalturadiscord.discordsimulator.rest.Faults;
import dev.kalturadiscord.discordsimulator.rest.RestApi;
import dev.kalturadiscord.discordsimulator.rest.RestCall;
import dev.kalturadiscord.discordsimulator.rest.RestHandler;
import dev.kalturadiscord.discordsimulator.wire.Json;
import org.jspecify.annotations.Nullable;

/** Exchanges codes and refresh tokens for tokens, and takes tokens back. */
final class TokenResource {
  private final ClientProof client;
  private final AuthorizationCodes codes;
  private final UserTokens tokens;

  TokenResource(ClientProof client, AuthorizationCodes codes, UserTokens tokens) {
    this.client = client;
    this.codes = codes;
    this.tokens = tokens;
  }

  void register(RestApi api, Faults faults) {
    api.formRoute("/oauth2/token", faults.around(refusing(this::token)));
    api.formRoute("/oauth2/token/revoke", faults.around(refusing(this::revoke)));
  }

  private Answer token(RestCall call) {
    JsonNode form = call.body();
    String grantType = Json.text(form, "grant_type");
    // Discord looks at this before it looks who asks, which is what a body in JSON runs into.
    return switch (grantType) {
      case "authorization_code" -> {
        client.check(call);
        yield issued(call, tokens.issue(exchanged(form)));
      }
      case "refresh_token" -> {
        client.check(call);
        yield issued(
            call,
            tokens
                .refresh(field(form, "refresh_token"))
                .orElseThrow(() -> OAuth2Error.invalidGrant("refresh_token")));
      }
      case null, default -> throw OAuth2Error.unsupportedGrantType(grantType);
    };
  }

  private Consent exchanged(JsonNode form) {
    String redirectUri = field(form, "redirect_uri");
    IssuedCode code =
        codes.use(field(form, "code")).orElseThrow(() -> OAuth2Error.invalidGrant("code"));
    if (!code.redirectUri().equals(redirectUri)) {
      throw OAuth2Error.invalidGrant("redirect_uri");
    }
    String challenge = code.challenge();
    if (challenge != null && !proved(challenge, Json.text(form, "code_verifier"))) {
      throw OAuth2Error.invalidGrant("code_verifier");
    }
    return code.consent();
  }

  private static boolean proved(String challenge, @Nullable String verifier) {
    return verifier != null && ProofKey.matches(challenge, verifier);
  }

  private static Answer issued(RestCall call, TokenPair pair) {
    call.answerHeader("Cache-Control", "no-store");
    ObjectNode body = Json.object();
    body.put("access_token", pair.access());
    body.put("token_type", "Bearer");
    body.put("expires_in", UserTokens.ACCESS_LIFE.toSeconds());
    body.put("refresh_token", pair.refresh());
    body.put("scope", pair.consent().scope());
    return Answer.ok(body);
  }

  private Answer revoke(RestCall call) {
    client.check(call);
    tokens.revoke(field(call.body(), "token"));
    return Answer.ok(Json.object());
  }

  private static String field(JsonNode form, String name) {
    String value = Json.text(form, name);
    if (value == null || value.isEmpty()) {
      throw OAuth2Error.missing(name);
    }
    return value;
  }

  private static RestHandler refusing(RestHandler handler) {
    return call -> {
      if (call.body().isMissingNode()) {
        call.note("body: must be application/x-www-form-urlencoded");
      }
      try {
        return handler.answer(call);
      } catch (OAuth2Error error) {
        return error.answer();
      }
    };
  }
}
