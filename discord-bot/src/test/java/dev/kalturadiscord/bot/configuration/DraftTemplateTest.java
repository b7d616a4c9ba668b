package dev.kalturadiscord.bot.configuration;

import static dev.kalturadiscord.bot.Configurations.ETAG;
import static dev.kalturadiscord.bot.Configurations.defaults;
import static dev.kalturadiscord.bot.Configurations.overridden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.Configurations;
import dev.kalturadiscord.bot.DiscordLimits;
import dev.kalturadiscord.bot.Golden;
import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.client.ProblemException;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationSection;
import dev.kalturadiscord.client.model.ConfigurationValueKind;
import dev.kalturadiscord.client.model.GuildConfiguration;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;

class DraftTemplateTest extends InConversation {

  private static final String KEY = "notifications.templates.meeting_share";
  private static final String WORDS =
      "@here {{username}} asks you *in*: {{ title }}\n{{type}}, `{{id}}` <@&22> {{titel}} $1 \\";

  @Test
  void theFormHoldsTheWordsThatAreInForce() throws IOException {
    MessageCreateData editor = edit();
    Golden.matches("edit-words", editor.toData());
    Golden.matches("edit-words-form", conversation.open(editor, "Edit the words…").toData());
  }

  @Test
  void wordsAreShownAsTheyWillLookBeforeTheyAreSaved() throws IOException {
    MessageCreateData draft = draft(WORDS);
    assertThat(conversation.changedNothing()).isTrue();
    Golden.matches("draft", draft.toData());
    DiscordLimits.hold(draft);
  }

  @Test
  void aDraftIsSavedByABotThatHasNeverSeenIt() {
    MessageCreateData draft = draft(WORDS);
    conversation.restart();
    GuildConfiguration changed = words(WORDS, 8);
    conversation.takes("PATCH", "", changed, "\"8-a\"");

    MessageCreateData saved = conversation.use(draft, "Save");

    assertThat(conversation.change().ifMatch()).isEqualTo(ETAG);
    assertThat(conversation.change().body())
        .isEqualTo(
            Configurations.json(
                Map.of("notifications", Map.of("templates", Map.of("meeting_share", WORDS)))));
    assertThat(saved.getEmbeds().getFirst().getTitle()).isEqualTo("Configuration Updated");
    assertThat(labels(saved)).containsExactly("Edit the words…", "Back to default", "Undo", "Back");
    DiscordLimits.hold(saved);
  }

  @Test
  void aDraftIsEditedAgainFromWhereItWasLeft() {
    MessageCreateData draft = draft(WORDS);
    conversation.restart();
    Modal form = conversation.open(draft, "Edit again…");
    assertThat(input(form).getValue()).isEqualTo(WORDS);
    MessageCreateData second = conversation.submit(form, "{{title}}");
    assertThat(words(second)).isEqualTo("{{title}}");
    conversation.takes("PATCH", "", words("{{title}}", 8), "\"8-a\"");
    conversation.use(second, "Save");
    assertThat(conversation.change().ifMatch()).isEqualTo(ETAG);
  }

  @Test
  void aDiscardedDraftLeavesWhatIsInForce() {
    MessageCreateData answer = conversation.use(draft(WORDS), "Discard");
    assertThat(answer.toData().toString()).isEqualTo(edit().toData().toString());
    assertThat(conversation.changedNothing()).isTrue();
  }

  @Test
  void aRefusedDraftIsExplainedAndStays() {
    MessageCreateData draft = draft(WORDS);
    conversation.refuses(
        "/notifications/templates/meeting_share", "unknown_placeholder", "must not hold it.");
    MessageCreateData refused = conversation.use(draft, "Save");
    assertThat(refused.getEmbeds().getFirst().getTitle()).isEqualTo("Not Changed");
    assertThat(refused.getEmbeds().getFirst().getDescription())
        .contains("has placeholders that do not exist: {{titel}}");
    assertThat(words(refused)).isEqualTo(WORDS);
    assertThat(labels(refused)).containsExactly("Save", "Edit again…", "Discard");
    DiscordLimits.hold(refused);
  }

  @Test
  void aDraftThatComesTooLateStaysAndCanBeSavedOverWhatOthersDid() throws IOException {
    MessageCreateData draft = draft(WORDS);
    conversation.isTooLate();
    conversation.server.answer(
        "GET " + Conversation.CONFIGURATION,
        200,
        Configurations.json(words("Come in!", 9)),
        "\"9-a\"");

    MessageCreateData told = conversation.use(draft, "Save");

    Golden.matches("draft-meanwhile", told.toData());
    conversation.takes("PATCH", "", words(WORDS, 10), "\"10-a\"");
    conversation.use(told, "Save");
    assertThat(conversation.server.calls())
        .filteredOn(call -> call.request().startsWith("PATCH"))
        .extracting(StubServer.Call::ifMatch)
        .containsExactly(ETAG, "\"9-a\"");
  }

  @Test
  void theLongestDraftKeepsItsWordsWhateverIsTold() {
    ConfigurationKey definition =
        new ConfigurationKey()
            .key(KEY)
            .section(ConfigurationSection.NOTIFICATIONS)
            .kind(ConfigurationValueKind.TEMPLATE)
            .maxLength(4000)
            .placeholders(List.of("title"));
    conversation.server.answer(
        "GET /configuration-keys", 200, Configurations.json(Map.of("items", List.of(definition))));
    String words = "{{title}}".repeat(444) + "abcd";
    MessageCreateData draft = draft(words);
    DiscordLimits.hold(draft);
    assertThat(words(draft)).isEqualTo(words);
    conversation.isTooLate();
    conversation.server.answer(
        "GET " + Conversation.CONFIGURATION + "/history?limit=50",
        200,
        """
        {"items":[{"id":"c","version":9,"at":"2026-11-23T12:01:00Z","kind":"update","userId":"1",
          "changes":[%s{"key":"x.y","after":1}]}]}
        """
            .formatted("{\"key\":\"x.y\",\"after\":\"%s\"},".formatted("z".repeat(99)).repeat(60)));
    MessageCreateData told = conversation.use(draft, "Save");
    DiscordLimits.hold(told);
    assertThat(words(told)).isEqualTo(words);
    assertThat(told.getContent()).startsWith("Somebody changed the configuration");
  }

  @Test
  void wordsThatAreBlankAreRefusedAtOnce() {
    Modal form = conversation.open(edit(), "Edit the words…");
    MessageCreateData refused = conversation.submit(form, " \n ");
    assertThat(refused.getEmbeds().getFirst().getDescription())
        .contains("Words of an invitation")
        .contains("cannot be empty");
    assertThat(labels(refused)).containsExactly("Edit the words…", "Back");
    assertThat(conversation.changedNothing()).isTrue();
  }

  @Test
  void spaceAroundWordsIsLeftOutAsByDiscord() {
    assertThat(words(draft("  {{title}}\r\n\r\nCome in! \n"))).isEqualTo("{{title}}\n\nCome in!");
  }

  @Test
  void aMessageWithoutWordsHasNoDraft() {
    assertThatThrownBy(() -> conversation.use("k1:draftsave:7-3f2a9c1e 7 " + KEY))
        .hasMessage("UnknownButton");
    assertThatThrownBy(
            () -> conversation.open("k1:draftedit:7-3f2a9c1e 7 " + KEY, List.of("a", "")))
        .hasMessage("UnknownButton");
  }

  @Test
  void aDraftOfAKeyThatIsGoneIsNoLongerValid() {
    MessageCreateData draft = draft(WORDS);
    conversation.restart();
    conversation.server.answer("GET /configuration-keys", 200, "{\"items\":[]}");
    assertThatThrownBy(() -> conversation.use(draft, "Save")).hasMessage("UnknownMenu");
    assertThatThrownBy(() -> conversation.open(draft, "Edit again…")).hasMessage("UnknownMenu");
    assertThat(conversation.changedNothing()).isTrue();
  }

  @Test
  void withoutAListOfKeysADraftStaysAsItIs() {
    MessageCreateData draft = draft(WORDS);
    conversation.restart();
    conversation.hasNoKeys();
    assertThatThrownBy(() -> conversation.use(draft, "Save")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> conversation.open(draft, "Edit again…"))
        .isInstanceOf(ProblemException.class);
    assertThat(conversation.changedNothing()).isTrue();
  }

  private MessageCreateData edit() {
    return conversation.use("k1:edit:notifications", KEY);
  }

  private MessageCreateData draft(String words) {
    return conversation.submit(conversation.open(edit(), "Edit the words…"), words);
  }

  private static String words(MessageCreateData draft) {
    MessageEmbed last = draft.getEmbeds().getLast();
    return String.valueOf(last.getDescription());
  }

  private static GuildConfiguration words(String words, long version) {
    GuildConfiguration configuration = defaults().version(version);
    configuration.getNotifications().putTemplatesItem("meeting_share", words);
    return overridden(configuration, KEY, words, "{{username}} is inviting you: **{{title}}**");
  }

  private static TextInput input(Modal form) {
    return form.getComponentTree().findAll(TextInput.class).getFirst();
  }

  private static List<String> labels(MessageCreateData shown) {
    return shown.getComponentTree().findAll(Button.class).stream().map(Button::getLabel).toList();
  }
}
