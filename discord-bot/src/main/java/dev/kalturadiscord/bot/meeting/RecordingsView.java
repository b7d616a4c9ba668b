package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.PlayingTime;
import dev.kalturadiscord.bot.video.VideoButtons;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.Recording;
import dev.kalturadiscord.client.model.RecordingList;
import dev.kalturadiscord.client.model.RecordingState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** How the recordings of a meeting are listed, some at a time. */
final class RecordingsView {

  /** As many as buttons fit into a row. */
  static final int PAGE_SIZE = 5;

  private static final int LONGEST_TITLE = 240;

  private RecordingsView() {}

  /**
   * One page.
   *
   * @param wanted number of the page, from 0; the last one is shown when there are fewer now
   * @param now the time of the listing
   */
  static MessageCreateData page(
      Meeting meeting, RecordingList recordings, int wanted, Instant now, Phrases phrases) {
    List<Recording> all = recordings.getItems();
    if (all.isEmpty()) {
      return new MessageCreateBuilder().setContent(none(meeting, recordings, phrases)).build();
    }
    int page = Math.min(wanted, (all.size() - 1) / PAGE_SIZE);
    int from = page * PAGE_SIZE;
    int to = Math.min(from + PAGE_SIZE, all.size());
    EmbedBuilder embed =
        MeetingEmbeds.embed(phrases.say("recordings.footer"), now)
            .setTitle(title(meeting, phrases))
            .setDescription(
                notes(
                    phrases.say("recordings.range", from + 1, to, all.size()),
                    recordings,
                    phrases));
    List<Button> watches = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Recording recording = all.get(i);
      embed.addField(name(i + 1, recording, phrases), value(recording, phrases), false);
      if (recording.getState() == RecordingState.READY) {
        watches.add(
            VideoButtons.watch(recording.getVideoId(), phrases.say("recordings.watch", i + 1)));
      }
    }
    List<Button> turns = new ArrayList<>();
    if (page > 0) {
      turns.add(MeetingButtons.recordings(meeting, page - 1, phrases.say("list.previous")));
    }
    if (to < all.size()) {
      turns.add(MeetingButtons.recordings(meeting, page + 1, phrases.say("list.next")));
    }
    List<ActionRow> rows = new ArrayList<>();
    for (List<Button> row : List.of(watches, turns)) {
      if (!row.isEmpty()) {
        rows.add(ActionRow.of(row));
      }
    }
    return new MessageCreateBuilder().setEmbeds(embed.build()).setComponents(rows).build();
  }

  private static String title(Meeting meeting, Phrases phrases) {
    return phrases.say("recordings.title", MeetingWords.title(meeting, LONGEST_TITLE, phrases));
  }

  private static String none(Meeting meeting, RecordingList recordings, Phrases phrases) {
    String title = MeetingWords.title(meeting, phrases);
    String sentence =
        phrases.say(recordings.getMayFollow() ? "recordings.none-yet" : "recordings.none", title);
    return recordings.getStale() ? sentence + "\n" + phrases.say("meeting.stale") : sentence;
  }

  private static String notes(String first, RecordingList recordings, Phrases phrases) {
    StringBuilder text = new StringBuilder(first);
    if (recordings.getMayFollow()) {
      text.append('\n').append(phrases.say("recordings.may-follow"));
    }
    if (recordings.getStale()) {
      text.append('\n').append(phrases.say("meeting.stale"));
    }
    return text.toString();
  }

  private static String name(int number, Recording recording, Phrases phrases) {
    String title = Markdown.line(recording.getTitle(), LONGEST_TITLE);
    return phrases.say(
        "recordings.item.name", number, title.isEmpty() ? phrases.say("meeting.untitled") : title);
  }

  private static String value(Recording recording, Phrases phrases) {
    List<String> parts = new ArrayList<>();
    parts.add(phrases.say(key(recording.getState())));
    Integer seconds = recording.getDurationSeconds();
    if (seconds != null) {
      parts.add(PlayingTime.of(seconds));
    }
    parts.add(MeetingWords.absolute(recording.getCreatedAt()));
    String line = String.join(" \u00B7 ", parts);
    return recording.getPossible() ? line + "\n" + phrases.say("recordings.possible") : line;
  }

  private static String key(RecordingState state) {
    return switch (state) {
      case PROCESSING -> "recordings.state.processing";
      case READY -> "recordings.state.ready";
      case FAILED -> "recordings.state.failed";
      case UNKNOWN_DEFAULT_OPEN_API -> "recordings.state.unknown";
    };
  }
}
