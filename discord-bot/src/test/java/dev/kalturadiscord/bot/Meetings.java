package dev.kalturadiscord.bot;

import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingState;
import dev.kalturadiscord.client.model.MeetingType;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Meetings for tests. */
public final class Meetings {

  public static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-23T12:00:00Z");

  private Meetings() {}

  public static Meeting meeting() {
    return new Meeting()
        .id("mtg_01kb3h9v1rm4m2t0s6qg8x7y5z")
        .title("Weekly sync")
        .description("What we did, what comes next.")
        .type(MeetingType.MEETING)
        .state(MeetingState.LIVE)
        .guildId("2000000000000000001")
        .channelId("2100000000000000001")
        .hostDiscordUserId("4000000000000000001")
        .startsAt(NOON)
        .endsAt(NOON.plusHours(1))
        .createdAt(NOON);
  }

  /** As the server would say it. */
  public static String json(String id, String state) {
    return """
    {"id":"%s","title":"Weekly sync","type":"webinar","state":"%s",
     "guildId":"2000000000000000001","channelId":"2100000000000000001",
     "hostDiscordUserId":"4000000000000000001","startsAt":"2026-11-23T12:00:00Z",
     "endsAt":"2026-11-23T13:00:00Z","createdAt":"2026-11-23T12:00:00Z"}
    """
        .formatted(id, state);
  }

  /** What the server says to sharing meeting mtg_1 with channel 2100. */
  public static String shared(String state) {
    return "{\"meeting\":%s,\"channelId\":\"2100\"}".formatted(json("mtg_1", state));
  }

  /** A page of live meetings with ids mtg_{from} … */
  public static String page(int from, int number, String cursor) {
    return IntStream.range(from, from + number)
        .mapToObj(i -> json("mtg_" + i, "live"))
        .collect(
            Collectors.joining(
                ",",
                "{\"items\":[",
                cursor.isEmpty() ? "]}" : "],\"nextCursor\":\"" + cursor + "\"}"));
  }
}
