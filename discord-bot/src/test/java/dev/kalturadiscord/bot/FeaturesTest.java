package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.bot.command.CommandCatalogue;
import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Input;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.Request;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.ProblemException;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeaturesTest {

  private final Features features = Features.all(Clock.systemUTC());
  private StubServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new StubServer();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void theCommandsAsDiscordGetsThem() throws IOException {
    Golden.matches(
        "commands", DataArray.fromCollection(features.definitions(new Texts().in(Locale.ROOT))));
  }

  @Test
  void whatIsTranslatedStandsBesideTheEnglishTexts() {
    CommandCatalogue catalogue = CommandCatalogue.of("1", new Texts(), features::definitions);
    JsonNode start = catalogue.definitions().getFirst();
    JsonNode type = start.path("options").path(0);
    assertThat(start.path("description").asText()).isEqualTo("Start a new Kaltura meeting");
    assertThat(start.path("description_localizations").path("cs").asText())
        .isEqualTo("Založit novou schůzku Kaltura");
    assertThat(type.path("description_localizations").has("cs")).isFalse();
    assertThat(type.path("choices").path(0).path("name_localizations").path("cs").asText())
        .isEqualTo("Webinář");
    assertThat(start.path("name_localizations")).isEmpty();
    // English has no translation of its own.
    assertThat(start.path("description_localizations").has("en-US")).isFalse();
  }

  @Test
  void theIdOfTheInteractionIsTheIdempotencyKeyOfAStart() {
    server.answer("POST /meetings", 201, Meetings.json("mtg_1", "live"));
    MessageCreateData answer =
        run(
            command("kaltura-start"),
            "77",
            Map.of("type", "webinar", "title", "Weekly sync"),
            null);
    StubServer.Call call = server.calls().getFirst();
    assertThat(call.idempotencyKey()).isEqualTo("77");
    assertThat(call.body())
        .contains("\"title\":\"Weekly sync\"", "\"type\":\"webinar\"", "\"channelId\":\"2100\"")
        .doesNotContain("description");
    assertThat(answer.getContent())
        .isEqualTo("Your webinar has been created! You can join it now:");
  }

  @Test
  void joiningGivesALinkButton() {
    server.answer("GET /meetings/mtg_1", 200, Meetings.json("mtg_1", "live"));
    server.answer(
        "POST /meetings/mtg_1/join",
        200,
        """
        {"url":"http://localhost:8080/j/x","expiresAt":"2026-11-23T12:05:00Z","role":"host"}
        """);
    MessageCreateData typed =
        run(command("kaltura-join"), "1", Map.of("meeting-id", " mtg_1 "), null);
    MessageCreateData clicked = run(button("join"), "1", Map.of(), "mtg_1");
    assertThat(typed.toData().toString())
        .contains("http://localhost:8080/j/x")
        .isEqualTo(clicked.toData().toString());
  }

  @Test
  void nobodyIsSentIntoAMeetingThatIsOver() {
    server.answer("GET /meetings/mtg_1", 200, Meetings.json("mtg_1", "ended"));
    server.refuse("POST /meetings/mtg_1/share", 410, "meeting_ended");
    for (String action : new String[] {"join", "end", "share"}) {
      assertThat(run(button(action), "1", Map.of(), "mtg_1").getContent())
          .as(action)
          .startsWith("The webinar “Weekly sync” ended <t:1795438800:R>.");
    }
    assertThat(server.calls())
        .extracting(StubServer.Call::request)
        .containsOnly("GET /meetings/mtg_1", "POST /meetings/mtg_1/share");
  }

  @Test
  void sharingIsLeftToTheServer() {
    server.answer("POST /meetings/mtg_1/share", 202, Meetings.shared("live"));
    MessageCreateData answer = run(button("share"), "77", Map.of(), "mtg_1");
    assertThat(answer.getContent()).isEqualTo("Shared. The message follows in this channel.");
    StubServer.Call call = server.calls().getFirst();
    assertThat(call.idempotencyKey()).isEqualTo("77");
    assertThat(call.body()).isEqualTo("{\"channelId\":\"2100\"}");
  }

  @Test
  void theRecordingsOfAMessageAreForTheOneWhoPressesTheButton() {
    server.answer("GET /meetings/mtg_1", 200, Meetings.json("mtg_1", "ended"));
    server.answer(
        "GET /meetings/mtg_1/recordings", 200, "{\"items\":[],\"mayFollow\":true,\"stale\":false}");
    assertThat(run(button("openrecordings"), "1", Map.of(), "mtg_1").getContent())
        .startsWith("There is no recording of “Weekly sync” yet.");
    assertThat(features.routes().components())
        .filteredOn(component -> component.action().equals("openrecordings"))
        .extracting(ComponentAction::ack)
        .containsExactly(Ack.PRIVATE_REPLY);
  }

  @Test
  void aMeetingThatEndedWhileItWasSharedIsNotShared() {
    server.answer("POST /meetings/mtg_1/share", 202, Meetings.shared("ended"));
    assertThat(run(button("share"), "1", Map.of(), "mtg_1").getContent())
        .startsWith("The webinar “Weekly sync” ended");
  }

  @Test
  void aRefusalToShareStaysOne() {
    server.refuse("POST /meetings/mtg_1/share", 403, "forbidden");
    assertThatThrownBy(() -> run(button("share"), "1", Map.of(), "mtg_1"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("403 forbidden");
    server.refuse("POST /meetings/mtg_1/share", 410, "meeting_ended");
    server.answer("GET /meetings/mtg_1", 200, Meetings.json("mtg_1", "live"));
    assertThatThrownBy(() -> run(button("share"), "1", Map.of(), "mtg_1"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("410 meeting_ended");
  }

  @Test
  void endingATypedMeetingTellsItsNewState() {
    server.answer("GET /meetings/mtg_1", 200, Meetings.json("mtg_1", "scheduled"));
    server.answer("DELETE /meetings/mtg_1", 200, Meetings.json("mtg_1", "cancelled"));
    MessageCreateData answer =
        run(command("kaltura-end"), "1", Map.of("meeting-id", "mtg_1"), null);
    assertThat(answer.getEmbeds().getFirst().getTitle())
        .isEqualTo("Webinar Cancelled: Weekly sync");
  }

  @Test
  void textThatIsNoMeetingIdNeverGetsIntoAPath() {
    for (String id : new String[] {"../auth/token", ".", "a b", "", "é", "m".repeat(65)}) {
      assertThat(
              catchThrowable(
                  () -> run(command("kaltura-join"), "1", Map.of("meeting-id", id), null)))
          .as(id)
          .hasMessage("NotFound");
    }
    assertThat(server.calls()).isEmpty();
  }

  @Test
  void theListAsksForOneMoreThanItShows() {
    server.answer("GET /meetings?limit=6", 200, Meetings.page(1, 6, "next"));
    MessageCreateData first = run(command("kaltura-list"), "1", Map.of(), null);
    assertThat(first.toData().toString()).contains("k1:join:mtg_5", "k1:list:1");
    assertThat(first.toData().toString()).doesNotContain("mtg_6");
    assertThat(server.calls().getFirst().states()).contains("scheduled", "live");
  }

  @Test
  void aLaterPageIsReachedAlongTheServersPages() {
    server.answer("GET /meetings?limit=100", 200, Meetings.page(1, 100, "c1"));
    server.answer("GET /meetings?limit=6&cursor=c1", 200, Meetings.page(101, 3, ""));
    MessageCreateData page = run(button("list"), "1", Map.of(), "20");
    assertThat(page.getEmbeds().getFirst().getDescription()).isEqualTo("Meetings 101 to 103");
    assertThat(page.toData().toString()).contains("k1:list:19").doesNotContain("k1:list:21");
  }

  @Test
  void aPageNumberThatNobodyCouldHaveGotShowsTheFirstPage() {
    server.answer("GET /meetings?limit=6", 200, Meetings.page(1, 2, ""));
    MessageCreateData page = run(button("list"), "1", Map.of(), "99999999999");
    assertThat(page.getEmbeds().getFirst().getDescription()).isEqualTo("Found 2 active meetings");
  }

  private Feature command(String name) {
    return features.routes().commands().stream()
        .filter(command -> command.name().equals(name))
        .map(SlashCommand::feature)
        .findFirst()
        .orElseThrow();
  }

  private Feature button(String action) {
    return features.routes().components().stream()
        .filter(button -> button.action().equals(action))
        .map(ComponentAction::feature)
        .findFirst()
        .orElseThrow();
  }

  private MessageCreateData run(
      Feature feature, String id, Map<String, String> options, @Nullable String argument) {
    DiscordMemberGrant member =
        new DiscordMemberGrant()
            .guildId("2000")
            .userId("4000")
            .displayName("Ada Lovelace")
            .permissions("3072");
    Request request =
        new Request(
            id,
            Request.Kind.COMMAND,
            "any",
            new Input(argument, options, List.of()),
            "2000",
            "2100",
            List.of(),
            Locale.ENGLISH,
            Locale.ENGLISH,
            CompletableFuture.completedFuture(member));
    return feature.run(
        new Invocation(
            request, member, server.client().onBehalfOf(member), new Texts().in(Locale.ENGLISH)));
  }
}
