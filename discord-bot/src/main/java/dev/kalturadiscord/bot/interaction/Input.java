package dev.kalturadiscord.bot.interaction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came with an interaction, as it was entered.
 *
 * @param argument what the custom id carried; for suggestions the option that is typed; null for
 *     commands
 * @param options of a command by name, or the texts of a form by the custom ids of its inputs
 * @param values what was chosen in a select menu, in order: texts, or ids of roles and channels
 * @param descriptions of the embeds of the message with the used button or menu, in order; empty
 *     where an embed has none
 */
public record Input(
    @Nullable String argument,
    Map<String, String> options,
    List<String> values,
    List<String> descriptions) {

  /** What came without a message. */
  public Input(@Nullable String argument, Map<String, String> options, List<String> values) {
    this(argument, options, values, List.of());
  }
}
