package dev.kalturadiscord.bot.meeting;

import static net.dv8tion.jda.api.interactions.commands.OptionType.STRING;

import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Invocation;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Which meeting an interaction is about. */
final class MeetingIds {

  static final String OPTION = "meeting-id";

  private static final int LONGEST = 64;

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1," + LONGEST + "}");

  private MeetingIds() {}

  /** An option in which a meeting is chosen by its title, or its id is typed. */
  static OptionData definition(String description) {
    return new OptionData(STRING, OPTION, description, true, true).setRequiredLength(1, LONGEST);
  }

  /**
   * The id that was typed or that the button carries.
   *
   * @throws FailureException not found, when it cannot be an id; it would change the path of the
   *     call
   */
  static String of(Invocation invocation) {
    String id = invocation.option(OPTION).or(invocation::argument).map(String::strip).orElse("");
    if (!FORM.matcher(id).matches()) {
      throw new FailureException(new Failure.NotFound(null));
    }
    return id;
  }
}
