package dev.kalturadiscord.bot.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.Meetings;
import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.bot.Talk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts in a channel where another meeting is live. */
class BusyChannelTest {

  private static final Map<String, String> WISH = Map.of("type", "webinar", "title", "Retro");

  private Talk talk;

  @BeforeEach
  void begin() throws IOException {
    talk = new Talk();
    busy();
  }

  @AfterEach
  void end() {
    talk.close();
  }

  @Test
  void whoStartsSecondIsAskedWhetherToJoin() {
    MessageCreateData question = talk.run("kaltura-start", WISH);

    assertThat(question.getContent()).startsWith("There is already *Weekly sync* live here.");
    assertThat(question.toData().toString()).contains("k1:join:mtg_1", "k1:another:101");
    assertThat(starts().getFirst().body()).contains("\"onlyOneLive\":true");
  }

  @Test
  void whatCannotBeReadYetIsAskedAboutWithoutItsTitle() {
    talk.server().refuse("GET /meetings/mtg_1", 404, "not_found");

    MessageCreateData question = talk.run("kaltura-start", WISH);

    assertThat(question.getContent()).startsWith("There is already a meeting live here.");
    assertThat(question.toData().toString()).contains("k1:join:mtg_1", "k1:another:101");
  }

  @Test
  void startAnotherAsksForTheSameMeetingConfirmedHoweverOftenItIsPressed() {
    MessageCreateData question = talk.run("kaltura-start", WISH);
    talk.server().answer("POST /meetings", 201, Meetings.json("mtg_2", "live"));

    MessageCreateData first = talk.use(question, "Start another");
    MessageCreateData second = talk.use(question, "Start another");

    assertThat(first.getContent()).startsWith("Your webinar has been created!");
    assertThat(second.toData().toString()).isEqualTo(first.toData().toString());
    assertThat(first.toData().toString()).doesNotContain("k1:rename");
    assertThat(starts())
        .hasSize(3)
        .allSatisfy(
            call -> {
              assertThat(call.idempotencyKey()).isEqualTo("101");
              assertThat(call.body()).contains("\"title\":\"Retro\"", "\"type\":\"webinar\"");
            });
    assertThat(starts().subList(1, 3))
        .allSatisfy(call -> assertThat(call.body()).contains("\"onlyOneLive\":false"));
  }

  @Test
  void anotherOneWithoutATitleCanBeRenamed() {
    MessageCreateData question = talk.run("kaltura-start", Map.of());
    talk.server().answer("POST /meetings", 201, Meetings.json("mtg_2", "live"));

    assertThat(talk.use(question, "Start another").toData().toString()).contains("k1:rename:mtg_2");
  }

  @Test
  void typingTheSameAgainIsTheSameWish() {
    talk.run("kaltura-start", WISH);

    MessageCreateData question = talk.run("kaltura-start", WISH);

    assertThat(question.toData().toString()).contains("k1:another:101");
    assertThat(starts()).extracting(StubServer.Call::idempotencyKey).containsExactly("101", "101");
  }

  @Test
  void whatWasTypedIsKnownForFifteenMinutes() {
    MessageCreateData question = talk.run("kaltura-start", WISH);
    talk.server().answer("POST /meetings", 201, Meetings.json("mtg_2", "live"));
    talk.wait(Duration.ofMinutes(14));
    assertThat(talk.use(question, "Start another").getContent()).startsWith("Your webinar");

    talk.wait(Duration.ofMinutes(2));
    assertThatThrownBy(() -> talk.use(question, "Start another")).hasMessage("Forgotten");
  }

  @Test
  void afterARestartOrForSomebodyElseTheCommandHasToBeTyped() {
    MessageCreateData question = talk.run("kaltura-start", WISH);
    talk.be("4001");
    assertThatThrownBy(() -> talk.use(question, "Start another")).hasMessage("Forgotten");
    talk.be("4000");
    talk.restart();
    assertThatThrownBy(() -> talk.use(question, "Start another")).hasMessage("Forgotten");
    assertThat(starts()).hasSize(1);
  }

  @Test
  void aStartWhoseEndIsUnknownMayFindTheChannelTakenLater() {
    talk.server().refuse("POST /meetings", 503, "kaltura_unavailable");
    assertThatThrownBy(() -> talk.run("kaltura-start", WISH)).hasMessageContaining("kaltura");
    busy();

    MessageCreateData question = talk.use("k1:again:101", List.of());

    assertThat(question.toData().toString()).contains("k1:join:mtg_1", "k1:another:101");
  }

  private void busy() {
    talk.server()
        .answer(
            "POST /meetings",
            409,
            """
            {"type":"/problems/channel_busy","title":"t","status":409,"detail":"d",
             "code":"channel_busy","requestId":"req1","meetingId":"mtg_1"}
            """);
    talk.server().answer("GET /meetings/mtg_1", 200, Meetings.json("mtg_1", "live"));
  }

  private List<StubServer.Call> starts() {
    return talk.server().calls().stream()
        .filter(call -> call.request().equals("POST /meetings"))
        .toList();
  }
}
