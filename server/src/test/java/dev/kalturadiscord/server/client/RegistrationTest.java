package dev.kalturadiscord.server.client;

import static dev.kalturadiscord.server.client.ClientSteps.wish;
import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static dev.kalturadiscord.server.testing.Problems.firstError;
import static dev.kalturadiscord.server.testing.Problems.pointers;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.class)
final class RegistrationTest {

  private static final String CALLBACK = "https://app.example.org/callback";

  private final Database database;
  private final ClientSteps clients;
  private final String manager;

  RegistrationTest(Api api, Database database) {
    this.database = database;
    this.clients = new ClientSteps(api, database);
    this.manager = clients.manager(null, "");
  }

  @Test
  void aClientIsRegisteredAndItsSecretToldOnce() {
    Api.Answer created = clients.create(manager, wish("Timetable", "meetings:read"));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Cache-Control")).isEqualTo("no-store");
    JsonNode client = created.json().path("client");
    String id = client.path("id").asText();
    assertThat(id).matches("cli_[0-9a-z]{26}");
    assertThat(created.header("Location")).endsWith("/api/v1/clients/" + id);
    assertThat(created.text("secret")).matches("kds_[A-Za-z0-9_-]{43}");
    assertThat(client.path("secrets")).hasSize(1);
    assertThat(client.path("secrets").path(0).has("expiresAt")).isFalse();
    assertThat(client.path("public").asBoolean()).isFalse();
    assertThat(client.has("guildId")).isFalse();
    Api.Answer shown = clients.get(manager, id);
    assertThat(shown.json()).isEqualTo(client);
    assertThat(shown.response().body()).doesNotContain(created.text("secret"));
  }

  @Test
  void onlyAHashOfTheSecretIsStored() {
    ClientSteps.Made made = clients.made(manager, wish("Hashed", "meetings:read"));

    assertThat(
            database.column(
                "select encode(secret_hash, 'hex') = encode(sha256(convert_to(?, 'UTF8')), 'hex')"
                    + " from api_client_secret where client_id = ?",
                made.secret(),
                made.id()))
        .containsExactly("t");
  }

  @Test
  void theSecretOpensWhatTheScopesName() {
    String guild = new Guild(api()).id();
    ClientSteps.Made made =
        clients.made(manager, wish("Reader", "meetings:read", "audit:read").put("guildId", guild));

    Api.Answer token = clients.token(made.id(), made.secret());

    assertThat(token.status()).isEqualTo(200);
    CraftedToken issued = new CraftedToken(token.text("accessToken"));
    assertThat(issued.claims().path("scope").asText()).isEqualTo("meetings:read audit:read");
    assertThat(issued.claims().path("guild").asText()).isEqualTo(guild);
  }

  @Test
  void aPublicClientHasNoSecret() {
    ObjectNode wish = wish("Page", "meetings:read").put("public", true);
    wish.putArray("redirectUris").add(CALLBACK).add(CALLBACK);

    Api.Answer created = clients.create(manager, wish);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().has("secret")).isFalse();
    assertThat(created.json().path("client").path("public").asBoolean()).isTrue();
    assertThat(created.json().path("client").path("secrets")).isEmpty();
    assertThat(created.json().path("client").path("redirectUris").toString())
        .isEqualTo("[\"" + CALLBACK + "\"]");
  }

  @Test
  void aPublicClientNeedsAnAddress() {
    assertRefused(wish("Page", "meetings:read").put("public", true), "/redirectUris");
  }

  @ParameterizedTest
  @ValueSource(strings = {"members:act", "clients:manage", "tokens:validate"})
  void aPublicClientHasOnlyScopesThatPeopleLend(String scope) {
    ObjectNode wish = wish("Page", "meetings:read", scope).put("public", true);
    wish.putArray("redirectUris").add(CALLBACK);

    Api.Answer refused = assertRefused(wish, "/scopes");

    assertThat(firstError(refused))
        .contains(scope, "meetings:read meetings:write videos:read configuration:read");
  }

  @Test
  void aClientOfAGuildDoesNotSeeTokensOfOthers() {
    assertRefused(wish("Validator", "tokens:validate").put("guildId", "42"), "/scopes");
    assertThat(clients.create(manager, wish("Validator", "tokens:validate")).status())
        .isEqualTo(201);
  }

  @Test
  void aClientThatVouchesCanBelongToAGuild() {
    assertThat(
            clients
                .create(manager, wish("Bot of a guild", "members:act").put("guildId", "42"))
                .status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "a\u0000b", "line\nbreak"})
  void aNameIsReadable(String name) {
    assertRefused(wish(name, "meetings:read"), "/name");
  }

  @Test
  void aNameHasALimit() {
    assertThat(clients.create(manager, wish("x".repeat(80), "meetings:read")).status())
        .isEqualTo(201);
    assertRefused(wish("x".repeat(81), "meetings:read"), "/name");
  }

  @Test
  void itCanDoSomething() {
    assertRefused(wish("Idle"), "/scopes");
  }

  @Test
  void nothingIsNoScopeAndNoAddress() {
    ObjectNode scopes = wish("Null");
    scopes.withArray("scopes").addNull();
    assertMalformed(scopes, "/scopes/0");
    ObjectNode addresses = wish("Null", "meetings:read");
    addresses.putArray("redirectUris").add(CALLBACK).addNull();
    assertMalformed(addresses, "/redirectUris/1");
  }

  @Test
  void aWrongAddressIsNamedWithItsPlaceAndTheCure() {
    ObjectNode wish = wish("Addresses", "meetings:read");
    wish.putArray("redirectUris").add(CALLBACK).add("http://app.example.org/callback");

    Api.Answer refused = assertRefused(wish, "/redirectUris/1");

    assertThat(firstError(refused)).contains("https://");
  }

  @Test
  void membersManageNoClients() {
    String administrator = new Guild(api()).administrator("71", "Ada");

    assertProblem(clients.create(administrator, wish("Mine", "meetings:read")), 403, "forbidden");
    assertProblem(clients.list(administrator, "limit=1"), 403, "forbidden");
  }

  @Test
  void aClientWithoutTheScopeManagesNoClients() {
    ClientSteps.Made made = clients.made(manager, wish("Reader", "meetings:read"));
    String token = clients.token(made.id(), made.secret()).text("accessToken");

    assertProblem(clients.get(token, made.id()), 403, "forbidden");
    assertProblem(clients.disable(token, made.id()), 403, "forbidden");
    assertProblem(clients.rotate(token, made.id(), 0), 403, "forbidden");
  }

  private void assertMalformed(ObjectNode wish, String place) {
    Api.Answer refused = clients.create(manager, wish);
    assertProblem(refused, 400, "malformed_request");
    assertThat(refused.text("detail")).contains(place);
  }

  private Api.Answer assertRefused(ObjectNode wish, String pointer) {
    Api.Answer refused = clients.create(manager, wish);
    assertProblem(refused, 422, "invalid_field");
    assertThat(pointers(refused)).contains(pointer);
    return refused;
  }

  private Api api() {
    return clients.api();
  }
}
