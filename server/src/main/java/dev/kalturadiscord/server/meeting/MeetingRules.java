package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.platform.problem.ProblemException.FieldProblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words and times of every meeting have to be like. */
final class MeetingRules {

  /** Kaltura counts the bytes of a title, not its characters. */
  static final int MAX_TITLE_BYTES = 256;

  private static final Duration MAX_LENGTH = Duration.ofHours(24);
  private static final Duration MAX_AHEAD = Duration.ofDays(366);
  private static final Duration MAX_BEHIND = Duration.ofMinutes(5);

  private MeetingRules() {}

  /** What is wrong with a title, without blanks around it; empty when nothing is. */
  static List<FieldProblem> title(String title) {
    List<FieldProblem> problems = new ArrayList<>();
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
    return problems;
  }

  /** What is wrong with a description; empty when nothing is. */
  static List<FieldProblem> description(@Nullable String description) {
    return description != null && description.indexOf('\0') >= 0
        ? List.of(new FieldProblem("/description", "must not contain U+0000."))
        : List.of();
  }

  /** What is wrong with a start; empty when nothing is. */
  static List<FieldProblem> start(Instant start, Instant now) {
    if (start.isAfter(now.plus(MAX_AHEAD))) {
      return List.of(new FieldProblem("/startsAt", "must be at most a year ahead."));
    }
    if (start.isBefore(now.minus(MAX_BEHIND))) {
      return List.of(new FieldProblem("/startsAt", "must not be in the past."));
    }
    return List.of();
  }

  /** What is wrong with an end; empty when nothing is. */
  static List<FieldProblem> end(Instant start, Instant end) {
    return !end.isAfter(start) || end.isAfter(start.plus(MAX_LENGTH))
        ? List.of(
            new FieldProblem(
                "/endsAt", "must be after the start, at most " + MAX_LENGTH.toHours() + " hours."))
        : List.of();
  }

  /** An instant of a request, as exact as we keep it. */
  static Instant instantOr(@Nullable OffsetDateTime given, Instant otherwise) {
    return given == null ? otherwise : given.toInstant().truncatedTo(ChronoUnit.MILLIS);
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
