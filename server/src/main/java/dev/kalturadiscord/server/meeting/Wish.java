package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.api.model.NewMeeting;
import dev.kalturadiscord.server.configuration.GuildConfiguration;
import dev.kalturadiscord.server.kaltura.RoomType;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.permission.Service;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemException.FieldProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that somebody wants, with everything checked and nothing left open.
 *
 * @param onlyOneLive whether it is wanted only while no other one is live in its channel
 * @param hash tells two requests apart that carry the same idempotency key; whoever confirms that
 *     there may be two asks for the same meeting
 */
record Wish(
    String hostUserId,
    String channelId,
    String title,
    @Nullable String description,
    RoomType type,
    Instant startsAt,
    Instant endsAt,
    boolean onlyOneLive,
    String hash) {

  /**
   * Checks a request.
   *
   * @param usual what the guild has chosen for whatever the request leaves open
   * @throws ProblemException INVALID_FIELD naming every field that is not allowed
   */
  static Wish of(
      NewMeeting request, Caller caller, GuildConfiguration.Meetings usual, Instant now) {
    List<FieldProblem> problems = new ArrayList<>();
    String host = host(request, caller, problems);
    String title = request.getTitle().strip();
    String description = MeetingRules.blankToNull(request.getDescription());
    Instant start = MeetingRules.instantOr(request.getStartsAt(), now);
    Instant end = MeetingRules.instantOr(request.getEndsAt(), start.plus(usual.defaultDuration()));
    problems.addAll(MeetingRules.title(title));
    problems.addAll(MeetingRules.description(description));
    problems.addAll(MeetingRules.start(start, now));
    problems.addAll(MeetingRules.end(start, end));
    if (!problems.isEmpty()) {
      throw ProblemException.invalidFields(problems);
    }
    return new Wish(
        host,
        request.getChannelId(),
        title,
        description,
        request.getType() == null
            ? usual.defaultType()
            : RoomType.valueOf(request.getType().name()),
        start,
        end,
        Boolean.TRUE.equals(request.getOnlyOneLive()),
        hash(request));
  }

  /** Whether it is to be live at once. */
  boolean isForNow(Instant now) {
    return !startsAt.isAfter(now);
  }

  /** A member leads what it starts; a client has to say who does. */
  private static String host(NewMeeting request, Caller caller, List<FieldProblem> problems) {
    String given = request.getHostDiscordUserId();
    return switch (caller) {
      case Member member -> {
        if (given != null && !given.equals(member.userId())) {
          problems.add(
              new FieldProblem("/hostDiscordUserId", "must be absent: you are the host yourself."));
        }
        yield member.userId();
      }
      case Service service -> {
        if (given == null) {
          problems.add(
              new FieldProblem("/hostDiscordUserId", "is required for clients: say who leads it."));
        }
        yield given == null ? "" : given;
      }
    };
  }

  private static String hash(NewMeeting request) {
    String text =
        String.join(
            "\u0000",
            request.getTitle(),
            String.valueOf(request.getDescription()),
            String.valueOf(request.getType()).toLowerCase(Locale.ROOT),
            request.getChannelId(),
            String.valueOf(request.getStartsAt()),
            String.valueOf(request.getEndsAt()));
    String host = request.getHostDiscordUserId();
    return Sha256.hexOf(host == null ? text : text + "\u0000" + host);
  }
}
