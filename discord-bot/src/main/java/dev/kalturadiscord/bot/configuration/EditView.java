package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.CustomId;
import dev.kalturadiscord.bot.interaction.GuildRole;
import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** One setting, explained and with what it is changed with. */
final class EditView {

  /** Buttons with a key, and menus of keys. */
  static final String OPEN = "edit";

  /** Menus of roles with a key that stands for one key for each role. */
  static final String ROLE = "editrole";

  /** Buttons and menus with a {@link PanelTarget} of a key. */
  static final String SET = "editset";

  /** Buttons with a {@link PanelTarget} of a key, of which the last change was. */
  static final String UNDO = "editundo";

  // Beside what is told above of it, all has to fit into the 6,000 characters of a message.
  private static final int LONGEST_VALUE = 700;
  private static final int LONGEST_DAMAGE = 300;
  private static final int LONGEST_MAPPING = 1500;

  private EditView() {}

  /**
   * The editor of a setting.
   *
   * @param roles of the guild, as far as they are known
   * @param undo whether what came last was a change of this setting
   */
  static MessageCreateData setting(
      PanelState state, Setting setting, List<GuildRole> roles, boolean undo, Phrases phrases) {
    EditControls controls = new EditControls(state, setting, roles, phrases);
    List<ActionRow> rows = new ArrayList<>(controls.rows());
    List<Button> buttons = new ArrayList<>();
    boolean canBeReset = setting.changed() || setting.damage() != null;
    if (canBeReset && !Keys.isForEachRole(setting.definition())) {
      buttons.add(controls.set(EditValue.DEFAULT, defaultLabel(setting, phrases)));
    }
    if (undo) {
      buttons.add(
          Button.secondary(state.target(setting.key()).id(UNDO), phrases.say("config.undo")));
    }
    buttons.add(back(setting.definition(), phrases));
    rows.add(ActionRow.of(buttons));
    return message(
        state,
        new KeyWords(state.settings().guildId(), phrases).label(setting.key()),
        description(state, setting, phrases),
        rows,
        phrases);
  }

  /** The choice of a role, for a key that stands for one key for each role. */
  static MessageCreateData roles(PanelState state, ConfigurationKey definition, Phrases phrases) {
    SettingLine line = new SettingLine(state.settings().guildId(), LONGEST_VALUE, phrases);
    List<String> parts = new ArrayList<>();
    explanation(definition, phrases, parts);
    List<String> mapped =
        state.settings().all().stream()
            .filter(setting -> setting.definition().equals(definition))
            .map(line::say)
            .toList();
    if (!mapped.isEmpty()) {
      parts.add(
          Lines.first(mapped, LONGEST_MAPPING, more -> phrases.say("config.change.more", more)));
    }
    EntitySelectMenu menu =
        EntitySelectMenu.create(
                new CustomId(ROLE, definition.getKey()).toString(), SelectTarget.ROLE)
            .setPlaceholder(phrases.say("config.edit.choose-role"))
            .build();
    return message(
        state,
        phrases.say("config.panel.each-role"),
        parts,
        List.of(ActionRow.of(menu), ActionRow.of(back(definition, phrases))),
        phrases);
  }

  private static MessageCreateData message(
      PanelState state, String label, List<String> parts, List<ActionRow> rows, Phrases phrases) {
    return new MessageCreateBuilder()
        .setEmbeds(
            ConfigurationEmbeds.addFooter(
                    ConfigurationEmbeds.embed(
                        phrases.say("config.full.title"),
                        "**" + label + "**\n" + String.join("\n", parts)),
                    state.settings().version(),
                    phrases)
                .build())
        .setComponents(rows)
        .build();
  }

  private static List<String> description(PanelState state, Setting setting, Phrases phrases) {
    List<String> parts = new ArrayList<>();
    ConfigurationKey definition = setting.definition();
    explanation(definition, phrases, parts);
    if (setting.damage() != null) {
      parts.add(
          phrases.say("config.full.damaged", Markdown.line(setting.damage(), LONGEST_DAMAGE)));
    } else {
      boolean isDefault = !setting.changed() && setting.defaultValue() != null;
      parts.add(
          phrases.say(
              isDefault ? "config.edit.now-default" : "config.edit.now",
              FullView.value(state.settings(), setting, setting.value(), LONGEST_VALUE, phrases)));
    }
    if (setting.changed()) {
      parts.add(
          phrases.say(
              "config.edit.default",
              FullView.value(
                  state.settings(), setting, setting.defaultValue(), LONGEST_VALUE, phrases)));
    }
    if (definition.getKind() == ConfigurationValueKind.TEMPLATE) {
      parts.add(phrases.say("config.edit.placeholders", EditForm.placeholders(definition, "`")));
    }
    if (definition.getKind() == ConfigurationValueKind.UNKNOWN_DEFAULT_OPEN_API) {
      parts.add(phrases.say("config.edit.unknown"));
    }
    return parts;
  }

  private static void explanation(
      ConfigurationKey definition, Phrases phrases, List<String> parts) {
    String named =
        Keys.isForEachRole(definition) ? Keys.beforeRole(definition) + "role" : definition.getKey();
    phrases.find("config.help." + named).ifPresent(parts::add);
  }

  private static String defaultLabel(Setting setting, Phrases phrases) {
    boolean none =
        setting.definition().getKind() == ConfigurationValueKind.CHANNEL
            && Objects.isNull(setting.defaultValue());
    return phrases.say(none ? "config.edit.none" : "config.edit.reset");
  }

  private static Button back(ConfigurationKey definition, Phrases phrases) {
    return PanelView.open(definition.getSection().getValue(), phrases.say("config.panel.back"));
  }
}
