package dev.kalturadiscord.server.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program whose users log in with Discord: an API client, registered for one test. */
public final class Program {

  public static final String REDIRECT_URI = "https://app.example.org/callback?from=discord";

  // The pair of RFC 7636, appendix B.
  public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Api api;
  private final String id = "program-" + UUID.randomUUID();
  private final @Nullable String secret;
  private final String state = UUID.randomUUID().toString();

  private Program(Api api, @Nullable String secret) {
    this.api = api;
    this.secret = secret;
  }

  /** One without a secret, for any guild. */
  public static Program publicOne(Api api, Database database) {
    return publicOne(api, database, null, "Timer <of> \"Ada\"");
  }

  /** One without a secret, with a name and perhaps a guild of its own. */
  public static Program publicOne(
      Api api, Database database, @Nullable String guildId, String name) {
    Program program = new Program(api, null);
    database.registerPublicClient(
        program.id, name, guildId, "meetings:read meetings:write", REDIRECT_URI);
    return program;
  }

  /** One with a secret. */
  public static Program withSecret(Api api, Database database) {
    Program program = new Program(api, "secret-" + UUID.randomUUID());
    database.registerPublicClient(
        program.id, "Confidential", null, "meetings:read meetings:write", REDIRECT_URI);
    database.giveSecret(program.id, program.secret());
    return program;
  }

  public String id() {
    return id;
  }

  public String secret() {
    if (secret == null) {
      throw new AssertionError(id + " is public");
    }
    return secret;
  }

  public String state() {
    return state;
  }

  /** The path of its link; changes are names and values in turn. */
  public String link(String... changes) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", id);
    query.put("redirect_uri", REDIRECT_URI);
    query.put("state", state);
    query.put("code_challenge", CHALLENGE);
    query.put("code_challenge_method", "S256");
    return "/oauth/authorize?" + Forms.of(Forms.changed(query, changes));
  }

  /** Exchanges a code at the API; changes are names and values in turn. */
  public Api.Answer exchange(String code, String... changes) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grantType", "authorization_code");
    fields.put("code", code);
    fields.put("redirectUri", REDIRECT_URI);
    fields.put("codeVerifier", VERIFIER);
    return post("/api/v1/auth/token", Forms.changed(fields, changes));
  }

  public Api.Answer refresh(String refreshToken) {
    return post("/api/v1/auth/refresh", Map.of("refreshToken", refreshToken));
  }

  public Api.Answer revoke(String token) {
    return post("/api/v1/auth/revoke", Map.of("token", token));
  }

  /** Exchanges a code at the endpoint for OAuth libraries; changes are names and values in turn. */
  public Api.Answer exchangeByForm(String code, String... changes) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "authorization_code");
    fields.put("code", code);
    fields.put("redirect_uri", REDIRECT_URI);
    fields.put("code_verifier", VERIFIER);
    fields.put("client_id", id);
    return form(Forms.changed(fields, changes));
  }

  /** Sends a form to that endpoint, without any credential of its own. */
  public Api.Answer form(Map<String, String> fields) {
    return api.call("POST", "/oauth/token")
        .body("application/x-www-form-urlencoded", Forms.of(fields))
        .send();
  }

  /** HTTP Basic of this program. */
  public String basic() {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((id + ":" + secret()).getBytes(StandardCharsets.UTF_8));
  }

  private Api.Answer post(String path, Map<String, String> fields) {
    ObjectNode body = MAPPER.createObjectNode();
    fields.forEach(body::put);
    Api.Call call = api.call("POST", path);
    if (secret == null) {
      body.put("clientId", id);
    } else {
      call.header("Authorization", basic());
    }
    return call.json(body).send();
  }
}
