package dev.kalturadiscord.server.delivery;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static dev.kalturadiscord.server.testing.Problems.pointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from what is said about a delivery. */
@ExtendWith(RunningServer.class)
final class AcknowledgeTest {

  private static final String MESSAGE = "5100000000000000001";

  private final Api api;
  private final Database database;
  private final Guild guild;
  private final Poster bot;
  private String meeting = "";

  AcknowledgeTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.guild = new Guild(api);
    this.bot = new Poster(api, database, guild.id());
  }

  @BeforeEach
  void aMeetingIsStarted() {
    meeting = guild.start(guild.ada(), "Told in Discord");
  }

  @Test
  void aPostHasToNameItsMessage() {
    JsonNode post = bot.leaseOne();

    Api.Answer refused = bot.report(post, "delivered");

    assertProblem(refused, 422, "invalid_field");
    assertThat(pointers(refused)).containsExactly("/messageId");
    bot.deliver(post);
  }

  @Test
  void anEditNeedNot() {
    bot.deliverOne();
    guild.end(guild.ada(), meeting);

    assertThat(bot.report(bot.leaseOne(), "delivered").status()).isEqualTo(204);

    assertThat(bot.lease()).isEmpty();
  }

  @Test
  void whatChangedWhileSomebodyHadItIsDueAgain() {
    JsonNode post = bot.leaseOne();
    guild.change(guild.ada(), meeting, "{\"title\":\"Renamed meanwhile\"}");
    assertThat(bot.lease()).isEmpty();

    String message = bot.deliver(post);

    JsonNode edit = bot.leaseOne();
    assertThat(edit.path("messageId").asText()).isEqualTo(message);
    assertThat(edit.path("meeting").path("title").asText()).isEqualTo("Renamed meanwhile");
    bot.deliver(edit);
    assertThat(bot.lease()).isEmpty();
  }

  @Test
  void sayingItTwiceIsHarmless() {
    JsonNode post = bot.leaseOne();
    bot.deliver(post);
    String before = row();

    assertThat(report(post, "delivered", MESSAGE).status()).isEqualTo(204);
    assertThat(report(post, "failed", null).status()).isEqualTo(204);

    assertThat(row()).isEqualTo(before);
    assertThat(bot.lease()).isEmpty();
  }

  @Test
  void afterAnotherLeaseNobodyKnowsWhatDiscordShows() {
    JsonNode late = bot.leaseOne();
    lapse();
    JsonNode current = bot.leaseOne();

    assertProblem(report(late, "delivered", MESSAGE), 409, "conflict");
    // Whoever has it may still finish; what Discord shows then is made sure of once more.
    String message = bot.deliver(current);
    JsonNode sure = bot.leaseOne();

    assertThat(sure.path("messageId").asText()).isEqualTo(message).isNotEqualTo(MESSAGE);
    bot.deliver(sure);
    assertThat(bot.lease()).isEmpty();
  }

  @Test
  void aLeaseOfBeforeMakesItDueAgain() {
    JsonNode first = bot.leaseOne();
    bot.deliver(first);
    guild.change(guild.ada(), meeting, "{\"title\":\"Edited by another one\"}");
    bot.deliverOne();
    assertThat(bot.lease()).isEmpty();

    assertProblem(report(first, "delivered", MESSAGE), 409, "conflict");

    assertThat(bot.lease()).hasSize(1);
  }

  @Test
  void aLeaseThatIsOverIsGoodUntilSomebodyElseHasIt() {
    JsonNode slow = bot.leaseOne();
    lapse();

    bot.deliver(slow);

    assertThat(bot.lease()).isEmpty();
  }

  @Test
  void whatIsGoneIsNeverTriedAgain() {
    JsonNode post = bot.leaseOne();

    assertThat(bot.report(post, "gone").status()).isEqualTo(204);

    guild.change(guild.ada(), meeting, "{\"title\":\"For nobody\"}");
    assertThat(bot.lease()).isEmpty();
    assertProblem(bot.report(post, "gone"), 404, "not_found");
  }

  @ParameterizedTest
  @CsvSource({"refused,600,1200", "failed,5,10"})
  void whatDidNotWorkIsTriedAgainEverLater(String outcome, int first, int second) {
    assertThat(bot.report(bot.leaseOne(), outcome).status()).isEqualTo(204);
    assertThat(bot.lease()).isEmpty();
    assertThat(secondsUntilDue()).isCloseTo(first, within(3.0));
    dueNow();

    assertThat(bot.report(bot.leaseOne(), outcome).status()).isEqualTo(204);

    assertThat(secondsUntilDue()).isCloseTo(second, within(3.0));
  }

  @Test
  void aSuccessEndsTheFailures() {
    bot.deliverOne();
    guild.change(guild.ada(), meeting, "{\"title\":\"A\"}");
    bot.report(bot.leaseOne(), "failed");
    dueNow();
    bot.deliverOne();
    guild.change(guild.ada(), meeting, "{\"title\":\"B\"}");

    bot.report(bot.leaseOne(), "failed");

    assertThat(secondsUntilDue()).isCloseTo(5, within(3.0));
  }

  @Test
  void aFailureDoesNotDelayWhatChangesLater() {
    bot.report(bot.leaseOne(), "refused");

    guild.change(guild.ada(), meeting, "{\"title\":\"Worth another try\"}");

    assertThat(bot.lease()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dlv_01kb3h9v1rm4m2t0s6qg8x7y5z", "mtg_01kb3h9v1rm4m2t0s6qg8x7y5z", "%00"})
  void whatIsNoDeliveryIsNotFound(String id) {
    assertProblem(bot.report(id, "some-lease", "gone", null), 404, "not_found");
  }

  @Test
  void thatOfAnotherGuildIsNotFound() {
    JsonNode post = bot.leaseOne();
    Guild other = new Guild(api);

    Api.Answer refused = new Poster(api, database, other.id()).report(post, "gone");

    assertProblem(refused, 404, "not_found");
    bot.deliver(post);
  }

  private Api.Answer report(JsonNode delivery, String outcome, @Nullable String messageId) {
    return bot.report(
        delivery.path("id").asText(), delivery.path("lease").asText(), outcome, messageId);
  }

  private void lapse() {
    database.update(
        "update meeting_message set leased_until = now() where meeting_id = ?", meeting);
  }

  private void dueNow() {
    database.update("update meeting_message set due_at = now() where meeting_id = ?", meeting);
  }

  private double secondsUntilDue() {
    return Double.parseDouble(
        database
            .column(
                "select extract(epoch from due_at - now()) from meeting_message"
                    + " where meeting_id = ?",
                meeting)
            .getFirst());
  }

  private String row() {
    return database
        .column("select d::text from meeting_message d where meeting_id = ?", meeting)
        .getFirst();
  }
}
