package dev.kalturadiscord.bot.configuration;

import static java.util.stream.Collectors.joining;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.FirstResponse;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.ModalAction;
import dev.kalturadiscord.bot.interaction.OpeningAction;
import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationValueKind;
import java.util.Objects;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The forms in which numbers and words of a setting are entered. */
final class EditForm {

  /** Buttons with a {@link PanelTarget} of a key. */
  static final String OPEN = "editform";

  /** Forms with a {@link PanelTarget} of a key whose value is a number. */
  static final String NUMBER = "editnumber";

  private static final String VALUE = "value";
  private static final int LONGEST_TITLE = 45;
  private static final int LONGEST_DESCRIPTION = 100;
  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_WORDS = 4000;

  private final KnownKeys known;

  EditForm(KnownKeys known) {
    this.known = known;
  }

  OpeningAction opening() {
    return new OpeningAction(OPEN, ForAdministrators.opening(this::open));
  }

  ModalAction number() {
    return new ModalAction(NUMBER, Ack.PRIVATE_EDIT, new ForAdministrators(this::changeNumber));
  }

  /** What was entered. */
  static String entered(Invocation invocation) {
    return invocation.option(VALUE).orElse("");
  }

  /**
   * A form for words.
   *
   * @param words that stand in it at first
   */
  static FirstResponse.Form words(
      PanelTarget target, ConfigurationKey definition, String words, Phrases phrases) {
    int limit =
        Math.min(
            Objects.requireNonNullElse(definition.getMaxLength(), LONGEST_WORDS), LONGEST_WORDS);
    TextInput.Builder input =
        TextInput.create(VALUE, TextInputStyle.PARAGRAPH).setRequiredRange(1, limit);
    return form(
        target.id(DraftTemplate.ENTERED),
        definition,
        placeholders(definition, ""),
        prefilled(input, Markdown.cut(words, limit)),
        phrases);
  }

  /**
   * The names that can stand in a template, as they are written there.
   *
   * @param quote before and after each
   */
  static String placeholders(ConfigurationKey definition, String quote) {
    return definition.getPlaceholders() == null
        ? ""
        : definition.getPlaceholders().stream()
            .map(name -> quote + "{{" + name + "}}" + quote)
            .collect(joining(" "));
  }

  /** What the setting is called; the same in all guilds, since no role is named in it. */
  static String label(ConfigurationKey definition, Phrases phrases) {
    return new KeyWords("", phrases).plainLabel(definition.getKey());
  }

  private FirstResponse open(Invocation invocation) {
    PanelTarget target = PanelTarget.of(invocation);
    Setting setting = PanelState.read(invocation, known).setting(target.subject());
    String value = Objects.toString(setting.value(), "");
    return setting.definition().getKind() == ConfigurationValueKind.NUMBER
        ? number(target, setting.definition(), value, invocation.phrases())
        : words(target, setting.definition(), value, invocation.phrases());
  }

  private MessageCreateData changeNumber(Invocation invocation) {
    PanelChange change = PanelChange.begin(invocation, known);
    String key = change.target().subject();
    ConfigurationKey definition = change.before().setting(key).definition();
    PanelAnswer answer =
        change.set(new TypedValue(GuildRoles.of(invocation)).read(definition, entered(invocation)));
    return EditSetting.after(answer, key, invocation);
  }

  private static FirstResponse.Form number(
      PanelTarget target, ConfigurationKey definition, String value, Phrases phrases) {
    TextInput.Builder input =
        TextInput.create(VALUE, TextInputStyle.SHORT).setRequiredRange(1, LONGEST_NUMBER);
    String allowed =
        definition.getMinimum() == null || definition.getMaximum() == null
            ? phrases.say("config.allowed.integer")
            : phrases.say(
                "config.allowed.number", definition.getMinimum(), definition.getMaximum());
    return form(
        target.id(NUMBER),
        definition,
        allowed,
        prefilled(input, Markdown.cut(value, LONGEST_NUMBER)),
        phrases);
  }

  private static TextInput prefilled(TextInput.Builder input, String value) {
    return (value.isEmpty() ? input : input.setValue(value)).build();
  }

  private static FirstResponse.Form form(
      String id,
      ConfigurationKey definition,
      String description,
      TextInput input,
      Phrases phrases) {
    Label labelled = Label.of(Markdown.cut(label(definition, phrases), LONGEST_TITLE), input);
    String shortened = Markdown.cut(description, LONGEST_DESCRIPTION);
    return new FirstResponse.Form(
        Modal.create(id, phrases.say("config.full.title"))
            .addComponents(shortened.isEmpty() ? labelled : labelled.withDescription(shortened))
            .build());
  }
}
