package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.CustomId;
import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationSection;
import dev.kalturadiscord.client.model.ConfigurationValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What stands below a shown configuration to change it without typing. */
final class PanelView {

  /** Buttons and menus with a section or {@link SectionOption#ALL}. */
  static final String OPEN = "panelopen";

  /** Buttons with a {@link PanelTarget} of what is shown. */
  static final String UNDO = "panelundo";

  /** Buttons with a {@link PanelTarget} of a section; asks. */
  static final String RESET = "panelreset";

  /** Buttons with a {@link PanelTarget} of a section; does it. */
  static final String RESET_CONFIRMED = "panelresetyes";

  private static final int MOST_OPTIONS = 25;
  private static final int LONGEST_OPTION = 100;

  private PanelView() {}

  /**
   * Adds the controls to a shown configuration.
   *
   * @param section that is shown; empty for all
   */
  static MessageCreateData withControls(
      MessageCreateData shown,
      PanelState state,
      Optional<ConfigurationSection> section,
      Phrases phrases) {
    List<ActionRow> rows = new ArrayList<>();
    section.map(one -> settings(one, state, phrases)).orElseGet(() -> sections(phrases)).stream()
        .map(ActionRow::of)
        .forEach(rows::add);
    rows.add(ActionRow.of(buttons(section, state, phrases)));
    return MessageCreateBuilder.from(shown).addComponents(rows).build();
  }

  /** Asks whether a section is to go back to its defaults. */
  static MessageCreateData resetQuestion(
      PanelState state, ConfigurationSection section, Phrases phrases) {
    List<Difference> differences = Difference.toDefaults(state.settings(), Optional.of(section));
    Button back = open(section.getValue(), phrases.say("config.panel.back"));
    if (differences.isEmpty()) {
      return MessageCreateBuilder.from(ChangeView.nothingToReset(Optional.of(section), phrases))
          .setComponents(ActionRow.of(back))
          .build();
    }
    String list = ChangeWords.list(state.settings().guildId(), differences, phrases);
    MessageEmbed embed =
        ConfigurationEmbeds.addFooter(
                ConfigurationEmbeds.embed(
                    phrases.say("config.panel.reset.title", KeyWords.section(section, phrases)),
                    list),
                state.settings().version(),
                phrases)
            .build();
    Button reset =
        Button.danger(
            state.target(section.getValue()).id(RESET_CONFIRMED),
            phrases.say("config.panel.reset.confirm"));
    return new MessageCreateBuilder()
        .setContent(phrases.say("config.panel.reset.question"))
        .setEmbeds(embed)
        .setComponents(ActionRow.of(reset, back))
        .build();
  }

  /** A button that shows a section or all. */
  static Button open(String section, String label) {
    return Button.secondary(new CustomId(OPEN, section).toString(), label);
  }

  private static List<StringSelectMenu> settings(
      ConfigurationSection section, PanelState state, Phrases phrases) {
    KeyWords words = new KeyWords(state.settings().guildId(), phrases);
    List<SelectOption> options =
        state.settings().keys().all().stream()
            .filter(definition -> definition.getSection() == section)
            .filter(definition -> isEditable(definition, state))
            .limit(MOST_OPTIONS)
            .map(definition -> SelectOption.of(label(definition, words), definition.getKey()))
            .toList();
    return options.isEmpty()
        ? List.of()
        : List.of(
            StringSelectMenu.create(new CustomId(EditView.OPEN, section.getValue()).toString())
                .setPlaceholder(phrases.say("config.panel.change"))
                .addOptions(options)
                .build());
  }

  private static boolean isEditable(ConfigurationKey definition, PanelState state) {
    return definition.getKind() != ConfigurationValueKind.UNKNOWN_DEFAULT_OPEN_API
        && state.target(definition.getKey()).fits();
  }

  private static String label(ConfigurationKey definition, KeyWords words) {
    return Keys.isForEachRole(definition)
        ? words.phrases().say("config.panel.each-role")
        : Markdown.cut(words.plainLabel(definition.getKey()), LONGEST_OPTION);
  }

  private static List<StringSelectMenu> sections(Phrases phrases) {
    return List.of(
        StringSelectMenu.create(new CustomId(OPEN, SectionOption.ALL).toString())
            .setPlaceholder(phrases.say("config.panel.change"))
            .addOptions(
                Keys.sections().stream()
                    .map(
                        section ->
                            SelectOption.of(KeyWords.section(section, phrases), section.getValue()))
                    .toList())
            .build());
  }

  private static List<Button> buttons(
      Optional<ConfigurationSection> section, PanelState state, Phrases phrases) {
    String shown = section.map(ConfigurationSection::getValue).orElse(SectionOption.ALL);
    List<Button> buttons = new ArrayList<>();
    buttons.add(
        Button.secondary(state.target(shown).id(UNDO), phrases.say("config.panel.undo"))
            .withDisabled(state.settings().version() == 0));
    if (section.isPresent()) {
      buttons.add(
          Button.secondary(state.target(shown).id(RESET), phrases.say("config.panel.reset"))
              .withDisabled(Difference.toDefaults(state.settings(), section).isEmpty()));
      buttons.add(open(SectionOption.ALL, phrases.say("config.panel.all")));
    }
    return buttons;
  }
}
