package dev.kalturadiscord.server.meeting;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.AtOnce;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Starts that are wanted only while nothing else is live in the channel. */
@ExtendWith(RunningServer.class)
final class OneLiveMeetingTest {

  private final KalturaControl kaltura;
  private final Guild guild;
  private final String ada;
  private final String mia;

  OneLiveMeetingTest(Api api, KalturaControl kaltura) {
    this.kaltura = kaltura;
    this.guild = new Guild(api);
    this.ada = guild.ada();
    this.mia = guild.member("72", "Mia Chen");
  }

  @Test
  void whileOneIsLiveInTheChannelAnotherIsRefused() {
    String live = guild.start(ada, "Weekly sync");

    Api.Answer refused = guild.start(mia, "k", onlyOne("Refused retro"));

    assertProblem(refused, 409, "channel_busy");
    assertThat(refused.text("meetingId")).isEqualTo(live);
    assertThat(refused.text("detail")).contains("\"Weekly sync\"");
    assertThat(guild.meetings(ada)).containsExactly(live);
    assertThat(kaltura.rooms().toString()).doesNotContain("Refused retro");
  }

  @Test
  void theSameWishIsGrantedOnceItIsConfirmed() {
    guild.start(ada, "Weekly sync");
    guild.start(mia, "k", onlyOne("Retro"));

    Api.Answer confirmed = guild.start(mia, "k", Guild.wish("Retro"));
    Api.Answer again = guild.start(mia, "k", Guild.wish("Retro"));

    assertThat(confirmed.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("id")).isEqualTo(confirmed.text("id"));
    assertThat(guild.meetings(ada)).hasSize(2);
  }

  @Test
  void aRepetitionGetsItsOwnMeetingAndIsNotRefusedForIt() {
    Api.Answer first = guild.start(ada, "same", onlyOne("Once"));

    Api.Answer again = guild.start(ada, "same", onlyOne("Once"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
  }

  @Test
  void aStartThatBrokeOffIsTakenUpByTheSameWish() {
    kaltura.fault(
        """
        {"match":{"path":"/embeddedrooms/index/create-room"},"kind":"executedButLost","times":1}
        """);
    assertThat(guild.start(ada, "lost", onlyOne("Lost alone")).status()).isEqualTo(504);

    Api.Answer again =
        Eventually.returns(
            () -> guild.start(ada, "new", onlyOne("Lost alone")),
            a -> !a.text("code").equals("in_progress"));

    assertThat(again.status()).as(again.response().body()).isIn(200, 201);
    assertThat(kaltura.livingRooms(again.text("id"))).hasSize(1);
  }

  @Test
  void oneThatIsStillBeingMadeIsInTheWay() {
    kaltura.fault(
        """
        {"match":{"path":"/embeddedrooms/index/create-room"},"kind":"hold","times":1}
        """);
    CompletableFuture<Api.Answer> first =
        CompletableFuture.supplyAsync(() -> guild.start(ada, "a", onlyOne("Slow one")));
    Eventually.holds(() -> assertThat(kaltura.rooms().toString()).contains("Slow one"));

    Api.Answer second = guild.start(mia, "b", onlyOne("Hasty one"));
    kaltura.release();

    assertProblem(second, 409, "channel_busy");
    assertThat(second.text("meetingId")).isEqualTo(first.join().text("id"));
    assertThat(second.text("detail")).contains("Slow one");
  }

  @Test
  void whatIsOverOrElsewhereOrOfAnotherGuildIsNotInTheWay() {
    guild.end(ada, guild.start(ada, "Over"));
    guild.start(ada, "elsewhere", Guild.wish("Elsewhere").put("channelId", "2100000000000000009"));
    guild.start(ada, "later", onlyOne("Later").put("startsAt", inAnHour()));

    assertThat(guild.start(mia, "k", onlyOne("Now")).status()).isEqualTo(201);
  }

  @Test
  void whatIsPlannedForLaterIsNeverRefused() {
    guild.start(ada, "Live now");

    assertThat(guild.start(mia, "k", onlyOne("Later").put("startsAt", inAnHour())).status())
        .isEqualTo(201);
  }

  @Test
  void ofTwentyAtOnceExactlyOneStarts() {
    AtomicInteger next = new AtomicInteger(100);

    List<Api.Answer> answers =
        AtOnce.times(
            20,
            () -> {
              int person = next.incrementAndGet();
              String token = guild.member("" + person, "Member " + person);
              return guild.start(token, "k", onlyOne("Of " + person));
            });

    assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a.status() != 201)
        .hasSize(19)
        .allSatisfy(a -> assertProblem(a, 409, "channel_busy"));
    assertThat(guild.meetings(ada)).hasSize(1);
  }

  @Test
  void ofTwentyOfOnePersonAtOnceExactlyOneStarts() {
    AtomicInteger next = new AtomicInteger();

    List<Api.Answer> answers =
        AtOnce.times(
            20,
            () -> {
              int number = next.incrementAndGet();
              return guild.start(ada, "k" + number, onlyOne("Wish " + number));
            });

    assertThat(answers).extracting(Api.Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(guild.meetings(ada)).hasSize(1);
  }

  private static ObjectNode onlyOne(String title) {
    return Guild.wish(title).put("onlyOneLive", true);
  }

  private static String inAnHour() {
    return Instant.now().plus(1, ChronoUnit.HOURS).toString();
  }
}
