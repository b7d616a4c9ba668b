package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.GuildRole;
import dev.kalturadiscord.bot.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.channel.ChannelType;

/**
 * What a setting is changed with, by the kind of its values.
 *
 * @param roles of the guild, as far as they are known
 */
record EditControls(PanelState state, Setting setting, List<GuildRole> roles, Phrases phrases) {

  private static final int MOST_OPTIONS = 25;
  private static final int LONGEST_LABEL = 80;

  /** All of them; empty for a kind that this bot does not know. */
  List<ActionRow> rows() {
    return switch (setting.definition().getKind()) {
      case BOOLEAN -> List.of(ActionRow.of(is(true), is(false)));
      case CHOICE -> List.of(ActionRow.of(choices()));
      case NUMBER -> List.of(ActionRow.of(form("config.edit.number")));
      case TEMPLATE -> List.of(ActionRow.of(form("config.edit.words")));
      case CHANNEL -> List.of(ActionRow.of(channels()));
      case ROLES ->
          List.of(
              ActionRow.of(roleMenu()),
              ActionRow.of(
                  set(EditValue.EVERYONE, phrases.say("config.edit.everyone")),
                  set(EditValue.NOBODY, phrases.say("config.edit.nobody"))));
      case UNKNOWN_DEFAULT_OPEN_API -> List.of();
    };
  }

  /** A button that gives the setting a value, by its word. */
  Button set(String word, String label) {
    return Button.secondary(target().with(word).id(EditView.SET), label);
  }

  private Button is(boolean on) {
    Button button =
        set(
            on ? EditValue.ON : EditValue.OFF,
            phrases.say(on ? "config.value.on" : "config.value.off"));
    return Objects.equals(setting.value(), on) && setting.damage() == null
        ? button.asDisabled()
        : button;
  }

  private Button form(String labelKey) {
    return Button.primary(target().id(EditForm.OPEN), phrases.say(labelKey));
  }

  private StringSelectMenu choices() {
    ValueWords words = new ValueWords(state.settings().guildId(), phrases);
    List<String> choices = Objects.requireNonNullElse(setting.definition().getChoices(), List.of());
    List<SelectOption> options = new ArrayList<>();
    choices.stream()
        .limit(MOST_OPTIONS - 1)
        .map(
            choice ->
                SelectOption.of(words.choice(choice, LONGEST_LABEL), choice)
                    .withDefault(choice.equals(setting.value())))
        .forEach(options::add);
    if (Keys.isForEachRole(setting.definition())) {
      options.add(
          SelectOption.of(phrases.say("config.edit.not-mapped"), EditValue.DEFAULT)
              .withDefault(setting.value() == null));
    }
    return StringSelectMenu.create(target().id(EditView.SET))
        .setPlaceholder(phrases.say("config.edit.choose"))
        .addOptions(options)
        .build();
  }

  private EntitySelectMenu channels() {
    // The current one is not preselected: it could be gone, and Discord's answer to that is
    // nowhere described.
    return EntitySelectMenu.create(target().id(EditView.SET), SelectTarget.CHANNEL)
        .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS)
        .setPlaceholder(phrases.say("config.edit.choose-channel"))
        .build();
  }

  private EntitySelectMenu roleMenu() {
    return EntitySelectMenu.create(target().id(EditView.SET), SelectTarget.ROLE)
        .setPlaceholder(phrases.say("config.edit.choose-roles"))
        .setRequiredRange(0, MOST_OPTIONS)
        .setDefaultValues(current().stream().limit(MOST_OPTIONS).map(DefaultValue::role).toList())
        .build();
  }

  // Those that exist: a role can be gone, and the one that everybody has is in no such menu.
  private List<String> current() {
    return setting.value() instanceof List<?> ids
        ? roles.stream().map(GuildRole::id).filter(ids::contains).toList()
        : List.of();
  }

  private PanelTarget target() {
    return state.target(setting.key());
  }
}
