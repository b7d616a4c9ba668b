package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.text.Phrases;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * {@code /kaltura-recordings} with its Previous and Next buttons, and Recordings below a meeting
 * that is over; each click reads anew.
 */
public final class ListRecordings implements Feature {

  private static final String NAME = "kaltura-recordings";
  private static final Pattern PAGE = Pattern.compile("([A-Za-z0-9_-]{1,64}):([0-9]{1,2})");

  private final Clock clock;

  public ListRecordings(Clock clock) {
    this.clock = clock;
  }

  public SlashCommand command() {
    return new SlashCommand(
        NAME,
        Ack.PRIVATE_REPLY,
        ListRecordings::definition,
        this,
        Map.of(MeetingIds.OPTION, MeetingSuggestions.BEGUN));
  }

  public ComponentAction openButton() {
    return new ComponentAction(MeetingButtons.OPEN_RECORDINGS, Ack.PRIVATE_REPLY, this);
  }

  public ComponentAction pageButton() {
    return new ComponentAction(MeetingButtons.RECORDINGS, Ack.PRIVATE_EDIT, this::turn);
  }

  @Override
  public MessageCreateData run(Invocation invocation) {
    return page(MeetingIds.of(invocation), 0, invocation);
  }

  private MessageCreateData turn(Invocation invocation) {
    Matcher page = PAGE.matcher(invocation.argument().orElse(""));
    if (!page.matches()) {
      throw new FailureException(new Failure.UnknownMenu());
    }
    return page(page.group(1), Integer.parseInt(page.group(2)), invocation);
  }

  private MessageCreateData page(String meetingId, int page, Invocation invocation) {
    return RecordingsView.page(
        invocation.server().meetings().get(meetingId),
        invocation.server().meetings().recordings(meetingId),
        page,
        clock.instant(),
        invocation.phrases());
  }

  private static SlashCommandData definition(Phrases phrases) {
    return Commands.slash(NAME, phrases.say("command.recordings"))
        .addOptions(MeetingIds.definition(phrases.say("command.recordings.meeting-id")));
  }
}
