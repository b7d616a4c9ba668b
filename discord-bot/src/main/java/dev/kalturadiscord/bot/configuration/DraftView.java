package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.CustomId;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Template;
import dev.kalturadiscord.client.model.ConfigurationKey;
import java.util.HashMap;
import java.util.Map;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** New words of a guild before they are saved: how they will look, and as they were entered. */
final class DraftView {

  // Of the 6,000 characters of a message, as much as titles and what is told above may need.
  private static final int RESERVED = 1000;
  private static final int ROOM = 6000 - RESERVED;

  private DraftView() {}

  /**
   * A draft.
   *
   * @param words not blank; the last embed carries them
   */
  static MessageCreateData draft(
      PanelTarget target, Setting setting, String words, Phrases phrases) {
    int room = Math.min(Template.LONGEST_MESSAGE, ROOM - words.length());
    String preview = new Template(words).render(examples(setting.definition(), phrases), room);
    String label = EditForm.label(setting.definition(), phrases);
    return new MessageCreateBuilder()
        .setContent(phrases.say("config.draft.content"))
        .setEmbeds(
            ConfigurationEmbeds.embed(phrases.say("config.draft.preview"), preview).build(),
            ConfigurationEmbeds.embed(phrases.say("config.draft.words", label), words).build())
        .setComponents(
            ActionRow.of(
                Button.success(target.id(DraftTemplate.SAVE), phrases.say("config.draft.save")),
                Button.secondary(target.id(DraftTemplate.EDIT), phrases.say("config.draft.edit")),
                Button.secondary(
                    new CustomId(EditView.OPEN, setting.key()).toString(),
                    phrases.say("config.draft.discard"))))
        .build();
  }

  /** Something for each place that the words can have. */
  private static Map<String, Template.Value> examples(
      ConfigurationKey definition, Phrases phrases) {
    Map<String, Template.Value> examples = new HashMap<>();
    if (definition.getPlaceholders() != null) {
      for (String name : definition.getPlaceholders()) {
        phrases
            .find("config.example." + name)
            .ifPresent(example -> examples.put(name, new Template.Markup(example)));
      }
    }
    return examples;
  }
}
