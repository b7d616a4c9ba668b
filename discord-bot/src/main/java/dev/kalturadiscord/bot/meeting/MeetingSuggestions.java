package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.interaction.AutocompleteFeature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.Suggestion;
import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingState;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Suggests meetings by their titles, newest first, where an id is asked for.
 *
 * @param states of those that are suggested
 */
record MeetingSuggestions(List<MeetingState> states) implements AutocompleteFeature {

  /** Those that can be joined, changed or ended. */
  static final MeetingSuggestions ACTIVE =
      new MeetingSuggestions(List.of(MeetingState.SCHEDULED, MeetingState.LIVE));

  /** Those that can have recordings. */
  static final MeetingSuggestions BEGUN =
      new MeetingSuggestions(List.of(MeetingState.LIVE, MeetingState.ENDED));

  private static final int SEARCHED = 100;
  private static final int LONGEST_TITLE = 60;
  // Discord shows no timestamps here.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  @Override
  public List<Suggestion> suggest(Invocation invocation) {
    String typed = invocation.option(MeetingIds.OPTION).orElse("").strip();
    String sought = typed.toLowerCase(Locale.ROOT);
    return invocation.server().meetings().page(states, SEARCHED, null).getItems().stream()
        .filter(
            meeting ->
                meeting.getTitle().toLowerCase(Locale.ROOT).contains(sought)
                    || meeting.getId().startsWith(typed))
        .map(meeting -> new Suggestion(label(meeting, invocation), meeting.getId()))
        .toList();
  }

  private static String label(Meeting meeting, Invocation invocation) {
    String title = Markdown.plain(meeting.getTitle(), LONGEST_TITLE);
    return invocation
        .phrases()
        .say(
            "meeting.suggestion",
            title.isEmpty() ? invocation.phrases().say("meeting.untitled") : title,
            TIME.format(meeting.getStartsAt().atZoneSameInstant(ZoneOffset.UTC)),
            meeting.getState() == MeetingState.LIVE
                ? invocation.phrases().say("meeting.suggestion.live")
                : "");
  }
}
