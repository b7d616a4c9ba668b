package dev.kalturadiscord.bot.video;

import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Invocation;
import java.util.regex.Pattern;

/** Which video an interaction is about. */
final class VideoIds {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private VideoIds() {}

  /**
   * The id that was chosen in the menu or that the button carries.
   *
   * @throws FailureException not found, when it cannot be an id; it would change the path of the
   *     call
   */
  static String of(Invocation invocation) {
    String id =
        invocation.values().stream()
            .findFirst()
            .or(invocation::argument)
            .map(String::strip)
            .orElse("");
    if (!FORM.matcher(id).matches()) {
      throw new FailureException(new Failure.VideoNotFound(null));
    }
    return id;
  }
}
