package org.example.meetings;

import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingState;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/**
 * Prints the meetings of the client's guild that run or are planned, newest first, however many
 * there are. The program acts for itself: the client must be registered for the guild and needs the
 * scope {@code meetings:read}.
 */
public final class ListMeetings {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private ListMeetings() {}

  /** No arguments. */
  public static void main(String[] args) {
    try (Stream<Meeting> meetings =
        Server.client().asItself().meetings().stream(MeetingState.LIVE, MeetingState.SCHEDULED)) {
      meetings.map(ListMeetings::line).forEach(System.out::println);
    }
  }

  private static String line(Meeting meeting) {
    return "%-9s  %s to %s  %s"
        .formatted(
            meeting.getState(),
            TIME.format(meeting.getStartsAt().atZoneSameInstant(ZoneId.systemDefault())),
            TIME.format(meeting.getEndsAt().atZoneSameInstant(ZoneId.systemDefault())),
            meeting.getTitle());
  }
}
