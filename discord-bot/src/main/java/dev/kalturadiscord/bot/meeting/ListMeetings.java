package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.client.MemberClient;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingPage;
import dev.kalturadiscord.client.model.MeetingState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;

/**
 * {@code /kaltura-list} and its Previous and Next buttons. The buttons carry a page number, since
 * the server's cursor may be longer than a custom id; each click reads the list anew.
 */
public final class ListMeetings implements Feature {

  private static final List<MeetingState> ACTIVE =
      List.of(MeetingState.SCHEDULED, MeetingState.LIVE);
  private static final int MOST_PER_CALL = 100;
  private static final Pattern PAGE_NUMBER = Pattern.compile("[0-9]{1,3}");

  private final Clock clock;

  public ListMeetings(Clock clock) {
    this.clock = clock;
  }

  public SlashCommand command() {
    return new SlashCommand(
        "kaltura-list",
        Ack.PUBLIC_REPLY,
        phrases -> Commands.slash("kaltura-list", phrases.say("command.list")),
        this);
  }

  public ComponentAction pageButton() {
    return new ComponentAction(MeetingButtons.LIST, Ack.EDIT, this);
  }

  @Override
  public MessageCreateData run(Invocation invocation) {
    int page =
        invocation
            .argument()
            .filter(text -> PAGE_NUMBER.matcher(text).matches())
            .map(Integer::parseInt)
            .orElse(0);
    // One more than needed tells whether there is a next page.
    int needed = (page + 1) * ListView.PAGE_SIZE + 1;
    List<Meeting> meetings = newest(invocation.server(), needed);
    return ListView.page(meetings, page, clock.instant(), invocation.phrases());
  }

  private static List<Meeting> newest(MemberClient server, int needed) {
    List<Meeting> meetings = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      int limit = Math.min(needed - meetings.size(), MOST_PER_CALL);
      MeetingPage part = server.meetings().page(ACTIVE, limit, cursor);
      meetings.addAll(part.getItems());
      cursor = part.getNextCursor();
    } while (cursor != null && meetings.size() < needed);
    return meetings;
  }
}
