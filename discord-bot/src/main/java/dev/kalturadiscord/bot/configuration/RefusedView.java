package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.client.model.FieldError;
import java.util.List;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;

/** What somebody is told whose value cannot be. */
final class RefusedView {

  private static final int LONGEST_LIST = 3700;

  private RefusedView() {}

  /**
   * A sentence for each refused field.
   *
   * @param value that was sent
   */
  static MessageCreateData refused(
      List<FieldError> errors, @Nullable Object value, RefusalWords words) {
    String sentences =
        Lines.first(
            errors.stream().map(error -> words.say(error, value)).toList(),
            LONGEST_LIST,
            more -> words.phrases().say("config.change.more", more));
    return new MessageCreateBuilder()
        .setEmbeds(
            ConfigurationEmbeds.embed(words.phrases().say("config.refused.title"), sentences)
                .build())
        .build();
  }
}
