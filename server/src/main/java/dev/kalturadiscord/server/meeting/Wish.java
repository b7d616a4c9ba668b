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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A meeting that somebody wants, with everything checked and nothing left open. */
record Wish(
    String hostUserId,
    String channelId,
    String title,
    @Nullable String description,
    RoomType type,
    Instant startsAt,
    Instant endsAt,
    String hash) {

  /** Kaltura counts the bytes of a title, not its characters. */
  static final int MAX_TITLE_BYTES = 256;

  private static final Duration MAX_LENGTH = Duration.ofHours(24);
  private static final Duration MAX_AHEAD = Duration.ofDays(366);
  private static final Duration MAX_BEHIND = Duration.ofMinutes(5);

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
    checkTitle(title, problems);
    String description = blankToNull(request.getDescription());
    if (description != null && description.indexOf('\0') >= 0) {
      problems.add(new FieldProblem("/description", "must not contain U+0000."));
    }
    Instant start = instantOr(request.getStartsAt(), now);
    Instant end = instantOr(request.getEndsAt(), start.plus(usual.defaultDuration()));
    if (start.isAfter(now.plus(MAX_AHEAD))) {
      problems.add(new FieldProblem("/startsAt", "must be at most a year ahead."));
    }
    if (start.isBefore(now.minus(MAX_BEHIND))) {
      problems.add(new FieldProblem("/startsAt", "must not be in the past."));
    }
    if (!end.isAfter(start) || end.isAfter(start.plus(MAX_LENGTH))) {
      problems.add(
          new FieldProblem(
              "/endsAt", "must be after the start, at most " + MAX_LENGTH.toHours() + " hours."));
    }
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
        hash(request));
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

  private static void checkTitle(String title, List<FieldProblem> problems) {
    int bytes = title.getBytes(StandardCharsets.UTF_8).length;
    if (bytes == 0) {
      problems.add(new FieldProblem("/title", "must not be blank."));
    }
    if (bytes > MAX_TITLE_BYTES) {
      problems.add(
          new FieldProblem(
              "/title",
              "must be at most %d bytes in UTF-8; this one is %d."
                  .formatted(MAX_TITLE_BYTES, bytes)));
    }
    if (title.chars().anyMatch(Character::isISOControl)) {
      problems.add(
          new FieldProblem("/title", "must not contain line breaks or control characters."));
    }
  }

  private static Instant instantOr(@Nullable OffsetDateTime given, Instant otherwise) {
    return given == null ? otherwise : given.toInstant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Tells two requests apart that carry the same idempotency key. */
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
