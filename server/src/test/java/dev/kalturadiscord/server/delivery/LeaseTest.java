package dev.kalturadiscord.server.delivery;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.AtOnce;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each delivery is somebody's for a time, and only theirs. */
@ExtendWith(RunningServer.class)
final class LeaseTest {

  private final Api api;
  private final Database database;
  private final Guild guild;
  private final Poster bot;

  LeaseTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.guild = new Guild(api);
    this.bot = new Poster(api, database, guild.id());
  }

  @Test
  void nobodyGetsWhatSomebodyHas() {
    guild.start(guild.ada(), "Somebody has it");
    bot.leaseOne();

    assertThat(bot.lease()).isEmpty();
    assertThat(new Poster(api, database, guild.id()).lease()).isEmpty();
  }

  @Test
  void ofTwoAtOnceEachGetsOthers() {
    String id = guild.start(guild.ada(), "In many channels");
    shareOften(id, 49);

    List<String> leased =
        AtOnce.times(2, () -> bot.lease(50, 0)).stream()
            .flatMap(List::stream)
            .map(delivery -> delivery.path("id").asText())
            .toList();

    List<String> all = new ArrayList<>(leased);
    bot.lease().forEach(left -> all.add(left.path("id").asText()));
    assertThat(all).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void manyAtOnceTakeAllOfThemOnce() {
    String id = guild.start(guild.ada(), "In many channels");
    shareOften(id, 49);

    List<String> leased =
        AtOnce.times(12, () -> bot.lease(5, 0)).stream()
            .flatMap(List::stream)
            .map(delivery -> delivery.path("id").asText())
            .toList();

    List<String> all = new ArrayList<>(leased);
    bot.lease().forEach(left -> all.add(left.path("id").asText()));
    assertThat(all).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void theLongestDueComeFirstAndNoMoreThanWanted() {
    String first = guild.start(guild.ada(), "First");
    String second = guild.start(guild.ada(), "Second");
    guild.start(guild.ada(), "Third");

    assertThat(bot.lease(2, 0))
        .extracting(delivery -> delivery.path("meeting").path("id").asText())
        .containsExactly(first, second);
    assertThat(bot.lease(2, 0)).hasSize(1);
  }

  @Test
  void aLeaseThatIsOverIsGivenToOthers() {
    guild.start(guild.ada(), "Nobody said anything");
    JsonNode first = bot.leaseOne();
    lapse(first);

    JsonNode second = new Poster(api, database, guild.id()).leaseOne();

    assertThat(second.path("id")).isEqualTo(first.path("id"));
    assertThat(second.path("nonce")).isEqualTo(first.path("nonce"));
    assertThat(second.path("lease")).isNotEqualTo(first.path("lease"));
  }

  @Test
  void aPostThatWasThereAlreadyIsEditedInAnyCase() {
    guild.start(guild.ada(), "Posted twice");
    lapse(bot.leaseOne());

    // Discord may have answered this post with the one of before, which shows what was then.
    String message = bot.deliverOne();

    JsonNode edit = bot.leaseOne();
    assertThat(edit.path("messageId").asText()).isEqualTo(message);
    bot.deliver(edit);
    assertThat(bot.lease()).isEmpty();
  }

  @Test
  void aClientOfAGuildGetsThatOfItsGuildOnly() {
    guild.start(guild.ada(), "Here");
    Guild other = new Guild(api);
    String there = other.start(other.ada(), "There");

    assertThat(new Poster(api, database, other.id()).lease())
        .singleElement()
        .satisfies(only -> assertThat(only.path("meeting").path("id").asText()).isEqualTo(there));
  }

  @Test
  void aClientOfNoGuildGetsThatOfAllGuilds() {
    Guild other = new Guild(api);
    String here = guild.start(guild.ada(), "Here");
    String there = other.start(other.ada(), "There");
    Poster everywhere = new Poster(api, database, null);

    List<String> leased = new ArrayList<>();
    for (List<JsonNode> some = everywhere.lease(); !some.isEmpty(); some = everywhere.lease()) {
      for (JsonNode delivery : some) {
        leased.add(delivery.path("meeting").path("id").asText());
        if (delivery.path("guildId").asText().equals(guild.id())) {
          everywhere.deliver(delivery);
        }
      }
    }

    assertThat(leased).contains(here, there);
    assertThat(
            database.column(
                "select message_id is not null from meeting_message where meeting_id = ?", here))
        .containsExactly("t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"limit\":0}", "{\"limit\":51}", "{\"waitSeconds\":-1}", "{\"waitSeconds\":26}"})
  void aWishBeyondTheContractIsRefused(String wish) {
    assertProblem(
        api.call("POST", "/api/v1/deliveries/lease")
            .token(bot.token())
            .body("application/json", wish)
            .send(),
        422,
        "invalid_field");
  }

  @Test
  void whatBecomesOfDeliveriesCanBeMeasured() {
    guild.start(guild.ada(), "Measured");
    bot.deliverOne();

    String metrics = api.call("GET", "/metrics").sendOutsideContract().response().body();

    assertThat(metrics)
        .contains("deliveries_due", "delivery_waiters")
        .containsPattern("deliveries_total\\{[^}]*outcome=\"delivered\"");
  }

  private void lapse(JsonNode delivery) {
    database.update(
        "update meeting_message set leased_until = now() where id = ?",
        delivery.path("id").asText());
  }

  private void shareOften(String meetingId, int times) {
    String ada = guild.ada();
    for (int i = 0; i < times; i++) {
      int status =
          api.call("POST", "/api/v1/meetings/" + meetingId + "/share")
              .token(ada)
              .freshKey()
              .body("application/json", "{\"channelId\":\"" + (3_000 + i) + "\"}")
              .send()
              .status();
      assertThat(status).isEqualTo(202);
    }
  }
}
