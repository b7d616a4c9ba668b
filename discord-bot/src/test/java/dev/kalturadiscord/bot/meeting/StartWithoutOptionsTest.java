package dev.kalturadiscord.bot.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.Meetings;
import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.bot.Talk;
import dev.kalturadiscord.bot.interaction.FirstResponse;
import dev.kalturadiscord.client.ProblemException;
import java.io.IOException;
import java.util.Map;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts that leave open what they can, and the names they get afterwards. */
class StartWithoutOptionsTest {

  private Talk talk;

  @BeforeEach
  void begin() throws IOException {
    talk = new Talk();
    talk.server().answer("POST /meetings", 201, Meetings.json("mtg_1", "live"));
    talk.server().answer("GET /meetings/mtg_1", 200, Meetings.json("mtg_1", "live"));
  }

  @AfterEach
  void end() {
    talk.close();
  }

  @Test
  void withoutAnyOptionItIsCalledAfterThePersonAndTheGuildSaysWhatItIs() {
    MessageCreateData answer = talk.run("kaltura-start", Map.of());

    assertThat(last().body())
        .contains("\"title\":\"Ada Lovelace's meeting\"")
        .doesNotContain("\"type\"", "description");
    assertThat(answer.toData().toString()).contains("k1:rename:mtg_1");
  }

  @Test
  void aKindThatIsGivenStandsInTheTitle() {
    talk.beCalled("Mia");
    talk.run("kaltura-start", Map.of("type", "classroom"));

    assertThat(last().body())
        .contains("\"title\":\"Mia's virtual classroom\"", "\"type\":\"classroom\"");
  }

  @Test
  void whoGaveATitleIsNotAskedToRenameIt() {
    assertThat(talk.run("kaltura-start", Map.of("title", "Retro")).toData().toString())
        .doesNotContain("k1:rename");
  }

  @Test
  void theFormHoldsTheWordsOfNow() {
    MessageCreateData answer = talk.run("kaltura-start", Map.of());

    FirstResponse form = talk.open(answer, "Rename…");

    assertThat(((FirstResponse.Form) form).modal().toData().toString()).contains("Weekly sync");
    assertThat(last().request()).isEqualTo("GET /meetings/mtg_1");
  }

  @Test
  void whatIsEnteredIsWhatTheMeetingIsCalledThen() {
    MessageCreateData answer = talk.run("kaltura-start", Map.of());
    talk.server()
        .answer(
            "PATCH /meetings/mtg_1",
            200,
            Meetings.json("mtg_1", "live").replace("Weekly sync", "Retro"));

    MessageCreateData renamed =
        talk.submit(
            talk.open(answer, "Rename…"), Map.of("title", "Retro", "description", "Of the week"));

    assertThat(last().body()).isEqualTo("{\"title\":\"Retro\",\"description\":\"Of the week\"}");
    assertThat(renamed.getEmbeds().getFirst().getTitle()).endsWith("Created: Retro");
    assertThat(renamed.toData().toString()).contains("k1:rename:mtg_1", "k1:join:mtg_1");
  }

  @Test
  void aDescriptionThatIsTakenAwayIsGone() {
    MessageCreateData answer = talk.run("kaltura-start", Map.of());
    talk.server().answer("PATCH /meetings/mtg_1", 200, Meetings.json("mtg_1", "live"));

    talk.submit(talk.open(answer, "Rename…"), Map.of("title", "Retro", "description", ""));

    assertThat(last().body()).contains("\"description\":\"\"");
  }

  @Test
  void theServerSaysWhoMay() {
    MessageCreateData answer = talk.run("kaltura-start", Map.of());
    talk.server().refuse("PATCH /meetings/mtg_1", 403, "forbidden");
    FirstResponse form = talk.open(answer, "Rename…");

    assertThatThrownBy(() -> talk.submit(form, Map.of("title", "Mine", "description", "")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("403 forbidden");
  }

  @Test
  void whatIsOverIsNotRenamed() {
    MessageCreateData answer = talk.run("kaltura-start", Map.of());
    talk.server().answer("GET /meetings/mtg_1", 200, Meetings.json("mtg_1", "ended"));

    assertThat(talk.goOn(talk.open(answer, "Rename…")).getContent())
        .startsWith("The webinar “Weekly sync” ended");
  }

  private StubServer.Call last() {
    return talk.server().calls().getLast();
  }
}
