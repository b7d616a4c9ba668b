package dev.kalturadiscord.server.client;

import static dev.kalturadiscord.server.client.ClientSteps.wish;
import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static dev.kalturadiscord.server.testing.Problems.firstError;
import static dev.kalturadiscord.server.testing.Problems.pointers;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager that belongs to a guild reaches nothing beyond it, in no way. */
@ExtendWith(RunningServer.class)
final class GuildManagerTest {

  private final ClientSteps clients;
  private final String guild;
  private final String manager;
  private final String operator;

  GuildManagerTest(Api api, Database database) {
    clients = new ClientSteps(api, database);
    guild = new Guild(api).id();
    manager = clients.manager(guild, "meetings:read");
    operator = clients.manager(null, "");
  }

  @Test
  void registersInItsOwnGuild() {
    Api.Answer created = clients.create(manager, wish("Ours", "meetings:read"));

    assertThat(created.json().path("client").path("guildId").asText()).isEqualTo(guild);
    assertThat(
            clients
                .create(manager, wish("Ours too", "meetings:read").put("guildId", guild))
                .status())
        .isEqualTo(201);
  }

  @Test
  void registersInNoOtherGuild() {
    Api.Answer refused =
        clients.create(manager, wish("Theirs", "meetings:read").put("guildId", "42"));

    assertProblem(refused, 422, "invalid_field");
    assertThat(pointers(refused)).containsExactly("/guildId");
    assertThat(firstError(refused)).contains(guild);
  }

  @ParameterizedTest
  @ValueSource(strings = {"meetings:write", "audit:read", "members:act", "tokens:validate"})
  void givesNoScopeThatItLacks(String scope) {
    Api.Answer refused = clients.create(manager, wish("More", "meetings:read", scope));

    assertProblem(refused, 422, "invalid_field");
    assertThat(pointers(refused)).containsExactly("/scopes");
    assertThat(firstError(refused)).contains(scope).doesNotContain("meetings:read");
  }

  @Test
  void handsOnItsOwnScopes() {
    assertThat(clients.create(manager, wish("Deputy", "meetings:read", "clients:manage")).status())
        .isEqualTo(201);
  }

  @Test
  void getsNoSecretOfAClientThatCanDoMore() {
    String bot = inGuild(wish("Bot", "members:act"));

    assertProblem(clients.rotate(manager, bot, 0), 403, "forbidden");

    assertThat(clients.get(operator, bot).json().path("secrets")).hasSize(1);
    assertThat(clients.rotate(operator, bot, 0).status()).isEqualTo(201);
  }

  @Test
  void aClientOfAnotherGuildOrOfNoneDoesNotExist() {
    String theirs =
        clients.made(operator, wish("Theirs", "meetings:read").put("guildId", "42")).id();
    String nobodys = clients.made(operator, wish("Nobody's", "meetings:read")).id();

    for (String foreign : List.of(theirs, nobodys, "cli_unknown", "UPPER", "x")) {
      assertProblem(clients.get(manager, foreign), 404, "not_found");
      assertProblem(clients.disable(manager, foreign), 404, "not_found");
      assertProblem(clients.rotate(manager, foreign, 0), 404, "not_found");
    }
    assertThat(clients.get(operator, theirs).json().has("disabledAt")).isFalse();
    assertThat(clients.get(operator, nobodys).json().path("secrets")).hasSize(1);
  }

  @Test
  void pagesThroughTheClientsOfItsGuildNewestFirst() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.addFirst(inGuild(wish("Client " + i, "meetings:read")));
    }
    clients.made(operator, wish("Nobody's", "meetings:read"));

    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Api.Answer page = clients.list(manager, "limit=2" + cursor);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.json().path("items").size()).isBetween(1, 2);
      page.json().path("items").forEach(item -> seen.add(item.path("id").asText()));
      String next = page.text("nextCursor");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());

    assertThat(seen).hasSize(5).startsWith(ids.toArray(String[]::new));
    assertThat(seen.getLast()).startsWith("manager-");
  }

  @Test
  void theListTellsWhichSecretsAreGood() {
    String id = inGuild(wish("Rotated", "meetings:read"));
    clients.rotate(operator, id, 60);

    assertThat(clients.list(manager, "limit=1").json().path("items").path(0).path("secrets"))
        .hasSize(2);
  }

  @Test
  void aCursorOfAnotherGuildIsNone() {
    String theirs =
        clients.made(operator, wish("Theirs", "meetings:read").put("guildId", "42")).id();
    String cursor = clients.list(operator, "limit=1").text("nextCursor");

    assertThat(theirs).isNotEmpty();
    assertProblem(clients.list(manager, "limit=1&cursor=" + cursor), 400, "invalid_parameter");
    assertProblem(clients.list(manager, "limit=1&cursor=AAAA"), 400, "invalid_parameter");
    assertProblem(clients.list(manager, "limit=1&cursor=!!"), 400, "invalid_parameter");
  }

  @Test
  void anOperatorSeesClientsOfAllGuilds() {
    String id = inGuild(wish("Ours", "meetings:read"));

    assertThat(clients.get(operator, id).text("guildId")).isEqualTo(guild);
    assertThat(clients.list(operator, "limit=100").response().body()).contains(id);
  }

  private String inGuild(ObjectNode wish) {
    return clients.made(operator, wish.put("guildId", guild)).id();
  }
}
