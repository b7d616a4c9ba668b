package dev.kalturadiscord.server.audit;

import static dev.kalturadiscord.server.audit.RecordedEvents.grant;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What clients do with tokens. */
@ExtendWith(RunningServer.class)
final class AuditedTokensTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String VERIFIER = "v".repeat(43);

  private final Api api;
  private final Database database;
  private final Guild guild;
  private final RecordedEvents events;
  private final String request = UUID.randomUUID().toString();

  AuditedTokensTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.guild = new Guild(api);
    this.events = new RecordedEvents(api, database, guild);
  }

  @Test
  void aTokenThatAClientGetsForItselfIsAnEvent() {
    RecordedEvents.Credential client = events.client("own", guild.id(), "meetings:read");

    assertThat(events.grant(client, grant("client_credentials"), request).status()).isEqualTo(200);

    assertThat(events.ofRequest(request))
        .isEqualTo(events.lines())
        .containsExactly("- " + client.id() + " issueToken - succeeded -");
  }

  @Test
  void aScopeThatAClientLacksIsDenied() {
    RecordedEvents.Credential client = events.client("small", guild.id(), "meetings:read");
    ObjectNode wish = grant("client_credentials");
    wish.putArray("scopes").add("clients:manage");

    assertThat(events.grant(client, wish, request).status()).isEqualTo(403);

    assertThat(events.lines())
        .containsExactly("- " + client.id() + " issueToken - denied forbidden");
  }

  @Test
  void whatAClientOfNoGuildDoesBelongsToNoGuild() {
    RecordedEvents.Credential client = events.client("free", null, "clients:manage");

    events.grant(client, grant("client_credentials"), request);

    assertThat(events.lines()).isEmpty();
    assertThat(events.ofRequest(request))
        .containsExactly("- " + client.id() + " issueToken - succeeded -");
  }

  @Test
  void aTokenForAMemberIsNoEventButItsRefusalIs() {
    RecordedEvents.Credential bot = events.client("bot", guild.id(), "members:act");
    RecordedEvents.Credential other = events.client("other", guild.id(), "meetings:read");

    assertThat(events.grant(bot, member(), request).status()).isEqualTo(200);
    assertThat(events.grant(other, member(), request).status()).isEqualTo(403);

    assertThat(events.ofRequest(request))
        .containsExactly("- " + other.id() + " issueToken - denied forbidden");
  }

  @Test
  void aWrongSecretIsNoEvent() {
    RecordedEvents.Credential client = events.client("real", guild.id(), "meetings:read");

    assertThat(
            events
                .grant(
                    new RecordedEvents.Credential(client.id(), "wrong"),
                    grant("client_credentials"),
                    request)
                .status())
        .isEqualTo(401);

    assertThat(events.ofRequest(request)).isEmpty();
  }

  @Test
  void aLoginWithACodeThatIsNotGoodFailed() {
    RecordedEvents.Credential client = events.client("login", guild.id(), "meetings:read");

    assertThat(events.grant(client, code(), request).status()).isEqualTo(400);
    assertThat(
            api.call("POST", "/api/v1/auth/refresh")
                .basic(client.id(), client.secret())
                .header("X-Request-Id", request)
                .json(MAPPER.createObjectNode().put("refreshToken", "kdr_unknown"))
                .send()
                .status())
        .isEqualTo(400);

    assertThat(events.ofRequest(request))
        .containsExactly(
            "- " + client.id() + " issueToken - failed invalid_grant",
            "- " + client.id() + " refreshToken - failed invalid_grant");
  }

  /** Whoever knows its name could fill the log. */
  @Test
  void aPublicClientThatProvesNothingLeavesNothing() {
    String client = publicClient();

    Api.Answer login =
        api.call("POST", "/api/v1/auth/token")
            .header("X-Request-Id", request)
            .json(code().put("clientId", client))
            .send();
    Api.Answer refresh =
        post(
            "refresh", MAPPER.createObjectNode().put("refreshToken", "no").put("clientId", client));
    Api.Answer revoke =
        post("revoke", MAPPER.createObjectNode().put("token", "no").put("clientId", client));

    assertThat(login.status()).isEqualTo(400);
    assertThat(refresh.status()).isEqualTo(400);
    assertThat(revoke.status()).isEqualTo(204);
    assertThat(events.ofRequest(request)).isEmpty();
  }

  @Test
  void theEndOfALoginIsAnEventOfItsGuild() {
    String client = publicClient();
    String family = "fam_of-" + guild.id();
    login(client, family, "kdr_of-" + guild.id());

    Api.Answer revoke =
        post(
            "revoke",
            MAPPER.createObjectNode().put("token", "kdr_of-" + guild.id()).put("clientId", client));

    assertThat(revoke.status()).isEqualTo(204);
    assertThat(events.lines())
        .containsExactly("71 " + client + " revokeToken " + family + " succeeded -");
  }

  @Test
  void anEndOfNothingByAClientThatProvesItselfIsAnEvent() {
    RecordedEvents.Credential client = events.client("ending", guild.id(), "meetings:read");

    api.call("POST", "/api/v1/auth/revoke")
        .basic(client.id(), client.secret())
        .json(MAPPER.createObjectNode().put("token", "unknown"))
        .send();

    assertThat(events.lines()).containsExactly("- " + client.id() + " revokeToken - succeeded -");
  }

  @Test
  void aQuestionAboutATokenLeavesNothing() {
    RecordedEvents.Credential client = events.client("asking", guild.id(), "tokens:validate");

    assertThat(
            api.call("POST", "/api/v1/auth/validate")
                .basic(client.id(), client.secret())
                .json(MAPPER.createObjectNode().put("token", "unknown"))
                .send()
                .status())
        .isEqualTo(200);

    assertThat(events.lines()).isEmpty();
  }

  private Api.Answer post(String what, ObjectNode body) {
    return api.call("POST", "/api/v1/auth/" + what)
        .header("X-Request-Id", request)
        .json(body)
        .send();
  }

  private ObjectNode member() {
    ObjectNode member =
        grant("discord_member")
            .put("guildId", guild.id())
            .put("userId", "71")
            .put("displayName", "Ada Lovelace")
            .put("permissions", "0");
    member.putArray("roleIds");
    return member;
  }

  private static ObjectNode code() {
    return grant("authorization_code")
        .put("code", "unknown")
        .put("redirectUri", "http://localhost/cb")
        .put("codeVerifier", VERIFIER);
  }

  private String publicClient() {
    String id = "public-" + guild.id();
    database.update(
        """
        insert into api_client (id, name, scopes, is_public, redirect_uris, created_at)
        values (?, 'Of a test', 'meetings:read', true, '', now())
        """,
        id);
    return id;
  }

  private void login(String client, String family, String refreshToken) {
    database.update(
        """
        insert into refresh_family
          (id, client_id, guild_id, user_id, scopes, created_at, expires_at)
        values (?, ?, ?, '71', 'meetings:read', now(), now() + interval '1 day')
        """,
        family,
        client,
        guild.id());
    database.update(
        """
        insert into refresh_token (token_hash, family_id, discord_session, created_at)
        values (sha256(convert_to(?, 'UTF8')), ?, '\\x00', now())
        """,
        refreshToken,
        family);
  }
}
