package dev.kalturadiscord.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.DeliveryExamples;
import dev.kalturadiscord.bot.Meetings;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.model.Delivery;
import dev.kalturadiscord.client.model.DeliveryOutcome;
import dev.kalturadiscord.client.model.DeliveryReport;
import dev.kalturadiscord.client.model.MeetingState;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ChannelWorkTest {

  private static final String CHANNEL = "/channels/2100000000000000001";
  private static final String LOOK = "GET " + CHANNEL;
  private static final String POST = "POST " + CHANNEL + "/messages";
  private static final String EDIT = "PATCH " + CHANNEL + "/messages/50";

  private RestDiscord discord;
  private ChannelWork work;

  @BeforeAll
  static void neverPing() {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
  }

  @BeforeEach
  void begin() throws IOException {
    discord = new RestDiscord();
    work = new ChannelWork(new ChannelMessages(discord::shards), new Texts());
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void aMessageIsPostedWithItsNonceIntoAChannelOfTheGuild() throws InterruptedException {
    ofTheGuild();
    discord.answer(POST, 200, "{\"id\":\"50\"}");

    DeliveryReport report = work.make(DeliveryExamples.start());

    assertThat(report.getOutcome()).isEqualTo(DeliveryOutcome.DELIVERED);
    assertThat(report.getMessageId()).isEqualTo("50");
    assertThat(report.getLease()).isEqualTo("l1");
    assertThat(requests()).containsExactly(LOOK, POST);
    assertThat(discord.calls().getLast().body().getString("nonce")).isEqualTo("nonce-1");
    assertThat(discord.calls().getLast().body().getBoolean("enforce_nonce")).isTrue();
    assertThat(discord.calls().getLast().body().getString("content"))
        .isEqualTo("A new interactive meeting has started: **Weekly sync**");
  }

  @Test
  void aMessageThatIsThereIsEditedWithoutPinging() throws InterruptedException {
    discord.answer(EDIT, 200, "{\"id\":\"50\"}");
    Delivery delivery =
        DeliveryExamples.start()
            .messageId("50")
            .mentionsAllowed(true)
            .meeting(Meetings.meeting().state(MeetingState.ENDED));

    DeliveryReport report = work.make(delivery);

    assertThat(report.getOutcome()).isEqualTo(DeliveryOutcome.DELIVERED);
    assertThat(report.getMessageId()).isEqualTo("50");
    assertThat(requests()).containsExactly(EDIT);
    assertThat(discord.calls().getFirst().body().getString("content"))
        .isEqualTo("This interactive meeting is over.");
    assertThat(discord.calls().getFirst().body().getObject("allowed_mentions").getArray("parse"))
        .isEmpty();
  }

  @Test
  void aPostWhoseAcknowledgementWasLostIsNotRepeated() throws InterruptedException {
    ofTheGuild();
    discord.answer(POST, 200, "{\"id\":\"50\"}");
    discord.answer(EDIT, 200, "{\"id\":\"50\"}");
    work.make(DeliveryExamples.start());

    DeliveryReport again = work.make(DeliveryExamples.start().lease("l2"));

    assertThat(again.getOutcome()).isEqualTo(DeliveryOutcome.DELIVERED);
    assertThat(again.getMessageId()).isEqualTo("50");
    assertThat(again.getLease()).isEqualTo("l2");
    assertThat(requests()).containsExactly(LOOK, POST, EDIT);
  }

  @Test
  void aChannelOfAnotherGuildGetsNothing() throws InterruptedException {
    discord.answer(LOOK, 200, "{\"id\":\"2100000000000000001\",\"guild_id\":\"9\",\"type\":0}");

    assertThat(work.make(DeliveryExamples.start()).getOutcome()).isEqualTo(DeliveryOutcome.GONE);

    assertThat(requests()).containsExactly(LOOK);
  }

  @Test
  void aDirectConversationGetsNothing() throws InterruptedException {
    discord.answer(LOOK, 200, "{\"id\":\"2100000000000000001\",\"type\":1}");

    assertThat(work.make(DeliveryExamples.start()).getOutcome()).isEqualTo(DeliveryOutcome.GONE);

    assertThat(requests()).containsExactly(LOOK);
  }

  @ParameterizedTest
  @CsvSource({
    "404, 10003, gone",
    "404, 10004, gone",
    "404, 10008, gone",
    "403, 50001, refused",
    "403, 50013, refused",
    "403, 0, refused",
    "400, 50083, refused",
    "400, 50035, refused",
    "401, 0, failed",
    "500, 0, failed",
  })
  void whatDiscordsErrorsMean(int status, int code, String outcome) throws InterruptedException {
    discord.refuse(EDIT, status, code);

    assertThat(work.make(DeliveryExamples.start().messageId("50")).getOutcome().getValue())
        .isEqualTo(outcome);

    assertThat(requests()).containsExactly(EDIT);
  }

  @Test
  void whereTheBotCannotLookItPostsNothing() throws InterruptedException {
    discord.refuse(LOOK, 403, 50001);

    assertThat(work.make(DeliveryExamples.start()).getOutcome()).isEqualTo(DeliveryOutcome.REFUSED);

    assertThat(requests()).containsExactly(LOOK);
  }

  @Test
  void aGatewayOfDiscordsThatFailsIsTriedAgainAtOnce() throws InterruptedException {
    discord.answer(EDIT, 502, "{}");
    discord.answer(EDIT, 200, "{\"id\":\"50\"}");

    assertThat(work.make(DeliveryExamples.start().messageId("50")).getOutcome())
        .isEqualTo(DeliveryOutcome.DELIVERED);

    assertThat(requests()).containsExactly(EDIT, EDIT);
  }

  @Test
  void aLimitOfDiscordsIsWaitedFor() throws InterruptedException {
    discord.answer(EDIT, 429, "{\"message\":\"wait\",\"retry_after\":0.5,\"global\":false}");
    discord.answer(EDIT, 200, "{\"id\":\"50\"}");

    assertThat(work.make(DeliveryExamples.start().messageId("50")).getOutcome())
        .isEqualTo(DeliveryOutcome.DELIVERED);
  }

  @Test
  void nothingIsSentWhenTheLeaseIsOver() throws InterruptedException {
    discord.answer(EDIT, 200, "{\"id\":\"50\"}");

    assertThat(work.make(leasedFor(Duration.ofSeconds(1))).getOutcome())
        .isEqualTo(DeliveryOutcome.FAILED);

    assertThat(discord.calls()).isEmpty();
  }

  @Test
  void repetitionsEndWithTheLease() throws InterruptedException {
    discord.answer(EDIT, 503, "{}");

    assertThat(work.make(leasedFor(Duration.ofMillis(2700))).getOutcome())
        .isEqualTo(DeliveryOutcome.FAILED);

    // At once and after 0.5 seconds; the next would be due after 1.5.
    assertThat(discord.calls()).hasSizeBetween(1, 2);
  }

  @Test
  void anAnswerThatNeverComesIsNotWaitedForBeyondTheLease() throws InterruptedException {
    discord.hang(EDIT);
    long begun = System.nanoTime();

    assertThat(work.make(leasedFor(Duration.ofSeconds(3))).getOutcome())
        .isEqualTo(DeliveryOutcome.FAILED);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void aStopBreaksOffTheWaiting() {
    discord.hang(EDIT);
    CompletableFuture<DeliveryReport> made = new CompletableFuture<>();
    Thread thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    made.complete(work.make(DeliveryExamples.start().messageId("50")));
                  } catch (InterruptedException e) {
                    made.completeExceptionally(e);
                  }
                });
    while (discord.calls().isEmpty()) {
      Thread.onSpinWait();
    }

    thread.interrupt();

    assertThatThrownBy(made::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(InterruptedException.class);
  }

  @Test
  void beforeTheLoginDeliveriesFail() throws InterruptedException {
    ChannelWork early = new ChannelWork(new ChannelMessages(() -> null), new Texts());

    assertThat(early.make(DeliveryExamples.start()).getOutcome()).isEqualTo(DeliveryOutcome.FAILED);
  }

  private void ofTheGuild() {
    discord.answer(
        LOOK, 200, "{\"id\":\"2100000000000000001\",\"guild_id\":\"2000000000000000001\"}");
  }

  private static Delivery leasedFor(Duration time) {
    return DeliveryExamples.start()
        .messageId("50")
        .leasedUntil(OffsetDateTime.now(ZoneOffset.UTC).plus(time));
  }

  private List<String> requests() {
    return discord.calls().stream().map(RestDiscord.Call::request).toList();
  }
}
