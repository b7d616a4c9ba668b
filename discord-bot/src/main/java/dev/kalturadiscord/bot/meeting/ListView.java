package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** How a guild's active meetings are listed, some at a time. */
final class ListView {

  /** As many as buttons fit into a row. */
  static final int PAGE_SIZE = 5;

  private static final int LONGEST_FIELD_NAME = 256;

  private ListView() {}

  /**
   * One page.
   *
   * @param meetings from the first one on, at least one more than the page needs if there are more
   * @param wanted number of the page, from 0; the last one is shown when there are fewer now
   * @param now the time of the listing
   */
  static MessageCreateData page(List<Meeting> meetings, int wanted, Instant now, Phrases phrases) {
    if (meetings.isEmpty()) {
      return new MessageCreateBuilder().setContent(phrases.say("list.empty")).build();
    }
    int page = Math.min(wanted, (meetings.size() - 1) / PAGE_SIZE);
    int from = page * PAGE_SIZE;
    int to = Math.min(from + PAGE_SIZE, meetings.size());
    boolean more = to < meetings.size();
    EmbedBuilder embed =
        MeetingEmbeds.embed(phrases.say("list.footer"), now)
            .setTitle(phrases.say("list.title"))
            .setDescription(
                page == 0 && !more
                    ? phrases.say("list.found", to)
                    : phrases.say("list.range", from + 1, to));
    List<Button> joins = new ArrayList<>();
    List<Button> ends = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Meeting meeting = meetings.get(i);
      int number = i + 1;
      embed.addField(name(number, meeting, phrases), value(meeting, phrases), false);
      joins.add(MeetingButtons.join(meeting.getId(), phrases.say("list.join", number)));
      ends.add(MeetingButtons.end(meeting.getId(), phrases.say("list.end", number)));
    }
    List<ActionRow> rows = new ArrayList<>(List.of(ActionRow.of(joins), ActionRow.of(ends)));
    List<Button> turns = turns(page, more, phrases);
    if (!turns.isEmpty()) {
      rows.add(ActionRow.of(turns));
    }
    return new MessageCreateBuilder().setEmbeds(embed.build()).setComponents(rows).build();
  }

  private static List<Button> turns(int page, boolean more, Phrases phrases) {
    List<Button> turns = new ArrayList<>();
    if (page > 0) {
      turns.add(MeetingButtons.page(page - 1, phrases.say("list.previous")));
    }
    if (more) {
      turns.add(MeetingButtons.page(page + 1, phrases.say("list.next")));
    }
    return turns;
  }

  private static String name(int number, Meeting meeting, Phrases phrases) {
    String type = MeetingWords.type(meeting, phrases);
    int room = LONGEST_FIELD_NAME - phrases.say("list.item.name", number, "", type).length();
    return phrases.say("list.item.name", number, MeetingWords.title(meeting, room, phrases), type);
  }

  private static String value(Meeting meeting, Phrases phrases) {
    String value = times(meeting, phrases);
    return Boolean.TRUE.equals(meeting.getStale())
        ? value + "\n" + phrases.say("meeting.stale")
        : value;
  }

  private static String times(Meeting meeting, Phrases phrases) {
    return meeting.getState() == MeetingState.SCHEDULED
        ? phrases.say(
            "list.item.scheduled",
            meeting.getId(),
            MeetingWords.relative(meeting.getStartsAt()),
            MeetingWords.absolute(meeting.getStartsAt()))
        : phrases.say(
            "list.item.live",
            meeting.getId(),
            MeetingWords.relative(meeting.getStartsAt()),
            MeetingWords.absolute(meeting.getEndsAt()));
  }
}
