package dev.kalturadiscord.bot.configuration;

import static dev.kalturadiscord.bot.Configurations.ETAG;
import static dev.kalturadiscord.bot.Configurations.defaults;
import static dev.kalturadiscord.bot.Configurations.overridden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.Configurations;
import dev.kalturadiscord.bot.DiscordLimits;
import dev.kalturadiscord.bot.Golden;
import dev.kalturadiscord.client.ProblemException;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationSection;
import dev.kalturadiscord.client.model.ConfigurationValueKind;
import dev.kalturadiscord.client.model.GuildConfiguration;
import dev.kalturadiscord.client.model.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;

class PanelTest extends InConversation {

  private static final String CHANGE = "Change something…";

  @Test
  void belowAllSectionsOneIsChosenFirst() {
    MessageCreateData all = view("all");
    MessageCreateData meetings = conversation.use(all, CHANGE, "meetings");
    assertThat(meetings.toData().toString()).isEqualTo(view("meetings").toData().toString());
    assertThat(conversation.use(meetings, "All sections").toData().toString())
        .isEqualTo(all.toData().toString());
  }

  @Test
  void eachSectionOffersItsSettings() {
    for (ConfigurationSection section : Keys.sections()) {
      assertThat(options(view(section.getValue())))
          .extracting(SelectOption::getValue)
          .isEqualTo(
              Configurations.keys().stream()
                  .filter(definition -> definition.getSection() == section)
                  .map(ConfigurationKey::getKey)
                  .toList());
    }
  }

  @Test
  void whatThisBotCannotOfferIsNotInTheMenu() {
    List<ConfigurationKey> keys = new ArrayList<>();
    keys.add(key("meetings.kind", ConfigurationValueKind.UNKNOWN_DEFAULT_OPEN_API));
    keys.add(key("meetings." + "k".repeat(91), ConfigurationValueKind.BOOLEAN));
    for (int i = 0; i < 30; i++) {
      keys.add(key("meetings.from_the_future_" + i, ConfigurationValueKind.BOOLEAN));
    }
    conversation.server.answer(
        "GET /configuration-keys", 200, Configurations.json(Map.of("items", keys)));
    MessageCreateData meetings = view("meetings");
    DiscordLimits.hold(meetings);
    assertThat(options(meetings)).hasSize(25);
    assertThat(options(meetings).getFirst().getLabel()).isEqualTo("From the future 0");
  }

  @Test
  void whatCannotBeUndoneOrResetIsNotToBePressed() {
    assertThat(disabled(view("meetings"))).containsExactly("Reset section…");
    conversation.has(defaults().version(0L));
    assertThat(disabled(view("meetings"))).containsExactly("Undo last change", "Reset section…");
    conversation.has(changed());
    assertThat(disabled(view("meetings"))).isEmpty();
    assertThat(disabled(view("features"))).containsExactly("Reset section…");
  }

  @Test
  void undoingTellsWhatItDidAboveOfThePanel() throws IOException {
    conversation.has(changed());
    MessageCreateData panel = view("meetings");
    conversation.takes("POST", "/undo", defaults().version(8L), "\"8-a\"");

    MessageCreateData undone = conversation.use(panel, "Undo last change");

    assertThat(conversation.change().ifMatch()).isEqualTo(ETAG);
    Golden.matches("panel-undone", undone.toData());
    conversation.takes("POST", "/undo", changed().version(9L), "\"9-a\"");
    conversation.use(undone, "Undo last change");
    assertThat(conversation.server.calls().getLast().ifMatch()).isEqualTo("\"8-a\"");
  }

  @Test
  void nothingToUndoIsSaid() {
    MessageCreateData panel = view("all");
    conversation.server.refuse("POST " + Conversation.CONFIGURATION + "/undo", 409, "conflict");
    MessageCreateData answer = conversation.use(panel, "Undo last change");
    assertThat(answer.getContent()).isEqualTo("There is nothing to undo.");
    assertThat(answer.getEmbeds()).hasSize(5);
  }

  @Test
  void resettingASectionAsksOnceAndListsWhatGoesBack() throws IOException {
    conversation.has(changed());
    MessageCreateData question = conversation.use(view("meetings"), "Reset section…");
    assertThat(conversation.changedNothing()).isTrue();
    Golden.matches("panel-reset", question.toData());
    conversation.takes("DELETE", "/meetings", defaults().version(8L), "\"8-a\"");

    MessageCreateData reset = conversation.use(question, "Reset");

    assertThat(conversation.change().ifMatch()).isEqualTo(ETAG);
    assertThat(reset.getEmbeds().getFirst().getTitle()).isEqualTo("Configuration Reset");
    assertThat(reset.getEmbeds().getLast().getTitle()).isEqualTo("Meetings");
    assertThat(disabled(reset)).containsExactly("Reset section…");
    DiscordLimits.hold(reset);
  }

  @Test
  void whoDoesNotWantToResetGoesBack() {
    conversation.has(changed());
    MessageCreateData panel = view("meetings");
    MessageCreateData question = conversation.use(panel, "Reset section…");
    assertThat(conversation.use(question, "Back").toData().toString())
        .isEqualTo(panel.toData().toString());
    assertThat(conversation.changedNothing()).isTrue();
  }

  @Test
  void whatWasResetByOthersNeedsNoReset() {
    conversation.has(changed());
    MessageCreateData panel = view("meetings");
    conversation.has(defaults());
    MessageCreateData answer = conversation.use(panel, "Reset section…");
    assertThat(answer.getContent())
        .isEqualTo("Nothing to reset: everything in the section Meetings is at its default.");
    assertThat(conversation.use(answer, "Back").getEmbeds().getFirst().getTitle())
        .isEqualTo("Meetings");
  }

  @Test
  void whoUndoesTooLateSeesWhoChangedWhatAndCanRepeat() throws IOException {
    MessageCreateData panel = view("meetings");
    conversation.isTooLate();
    conversation.server.answer(
        "GET " + Conversation.CONFIGURATION,
        200,
        Configurations.json(changed().version(9L)),
        "\"9-a\"");
    MessageCreateData told = conversation.use(panel, "Undo last change");
    assertThat(conversation.server.calls())
        .anySatisfy(call -> assertThat(call.ifMatch()).isEqualTo(ETAG));
    Golden.matches("panel-meanwhile", told.toData());
    conversation.use(told, "Undo last change");
    assertThat(conversation.server.calls())
        .anySatisfy(call -> assertThat(call.ifMatch()).isEqualTo("\"9-a\""));
  }

  @Test
  void whatDoesNotFitBesideWhatIsToldLeavesOnlyItsControls() {
    GuildConfiguration many = defaults().version(8L);
    many.getNotifications()
        .putTemplatesItem("meeting_start", "*".repeat(1500))
        .putTemplatesItem("meeting_end", "*".repeat(1500));
    for (int i = 0; i < 60; i++) {
      many.getRoles().putMappingItem("22000000000000000" + (10 + i), Role.MODERATOR);
      overridden(many, "roles.mapping.22000000000000000" + (10 + i), "moderator", null);
    }
    MessageCreateData panel = view("all");
    conversation.takes("POST", "/undo", many, "\"8-a\"");
    MessageCreateData undone = conversation.use(panel, "Undo last change");
    DiscordLimits.hold(undone);
    assertThat(undone.getEmbeds()).hasSize(1);
    assertThat(undone.getContent()).isEmpty();
    assertThat(conversation.use(undone, CHANGE, "roles").getEmbeds().getFirst().getTitle())
        .startsWith("Roles");
  }

  @Test
  void withoutAListOfKeysThereIsNoPanel() {
    MessageCreateData panel = view("meetings");
    conversation.restart();
    conversation.hasNoKeys();
    for (String label : List.of("All sections", "Undo last change")) {
      assertThatThrownBy(() -> conversation.use(panel, label))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("503");
    }
    assertThat(conversation.changedNothing()).isTrue();
  }

  @Test
  void onlyAdministratorsUseIt() {
    MessageCreateData panel = view("meetings");
    conversation.server.refuse("GET " + Conversation.CONFIGURATION, 403, "forbidden");
    assertThatThrownBy(() -> conversation.use(panel, "Undo last change"))
        .hasMessage("AdministratorsOnly");
    assertThatThrownBy(() -> conversation.use(panel, CHANGE, "meetings.sharing"))
        .hasMessage("AdministratorsOnly");
  }

  private MessageCreateData view(String section) {
    return conversation.run("kaltura-config-view", Map.of("section", section));
  }

  private static List<SelectOption> options(MessageCreateData panel) {
    return panel.getComponentTree().findAll(StringSelectMenu.class).stream()
        .filter(menu -> CHANGE.equals(menu.getPlaceholder()))
        .findFirst()
        .orElseThrow()
        .getOptions();
  }

  private static List<String> disabled(MessageCreateData panel) {
    return panel.getComponentTree().findAll(Button.class).stream()
        .filter(Button::isDisabled)
        .map(Button::getLabel)
        .toList();
  }

  private static GuildConfiguration changed() {
    GuildConfiguration configuration = defaults();
    configuration.getMeetings().joinWindowMinutes(30).mentionsInShares(true);
    overridden(configuration, "meetings.joinWindowMinutes", 30, 15);
    return overridden(configuration, "meetings.mentionsInShares", true, false);
  }

  private static ConfigurationKey key(String key, ConfigurationValueKind kind) {
    return new ConfigurationKey().key(key).section(ConfigurationSection.MEETINGS).kind(kind);
  }
}
