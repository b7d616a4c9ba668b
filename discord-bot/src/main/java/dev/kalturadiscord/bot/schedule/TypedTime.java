package dev.kalturadiscord.bot.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a point in time as people type it: {@code in 2 hours}, {@code 14:30}, {@code 2:30 pm},
 * {@code tomorrow 9:00}, {@code friday 9:00}, {@code 2026-12-01 14:30}, each maybe with {@code UTC}
 * or an offset, and timestamps of Discord. What could mean two things is not read at all: neither
 * {@code 14} nor {@code 1/12} is.
 */
public final class TypedTime {

  private static final String AMOUNT =
      "(\\d{1,5}) ?(d|days?|h|hrs?|hours?|m|mins?|minutes?)(?![a-z])";
  private static final Pattern FROM_NOW =
      Pattern.compile("(?:in )?(?:" + AMOUNT + "(?:,? and |, ?| )?)+");
  private static final Pattern ONE_AMOUNT = Pattern.compile(AMOUNT);
  private static final Pattern OF_DISCORD = Pattern.compile("<t:(-?\\d{1,11})(?::[a-z])?>");
  private static final Pattern ON_A_CLOCK =
      Pattern.compile(
          "(?:(?<day>today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
              + "|\\d{4}-\\d{2}-\\d{2})(?: at |, | |t))?(?:at )?"
              + "(?<hour>\\d{1,2})(?::(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?)?"
              + "(?: ?(?<half>am|pm))?"
              + "(?: ?(?<offset>z|utc|gmt|[+-]\\d{2}:?\\d{2}))?");

  private TypedTime() {}

  /**
   * Reads it.
   *
   * @param zone of clocks, unless the text itself names one
   * @param now a time without a day is the next one
   * @return maybe in the past; empty when it cannot be understood
   */
  public static Optional<Instant> parse(String text, ZoneId zone, Instant now) {
    String typed = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    Matcher discord = OF_DISCORD.matcher(typed);
    Matcher clock = ON_A_CLOCK.matcher(typed);
    try {
      if (typed.equals("now")) {
        return Optional.of(now);
      }
      if (discord.matches()) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(discord.group(1))));
      }
      if (FROM_NOW.matcher(typed).matches()) {
        return Optional.of(now.plus(length(typed)));
      }
      return clock.matches() ? onAClock(clock, zone, now) : Optional.empty();
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static Duration length(String typed) {
    return ONE_AMOUNT
        .matcher(typed)
        .results()
        .map(
            amount -> {
              long number = Long.parseLong(amount.group(1));
              return switch (amount.group(2).charAt(0)) {
                case 'd' -> Duration.ofDays(number);
                case 'h' -> Duration.ofHours(number);
                default -> Duration.ofMinutes(number);
              };
            })
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Optional<Instant> onAClock(Matcher typed, ZoneId otherwise, Instant now) {
    if (typed.group("minute") == null && typed.group("half") == null) {
      return Optional.empty(); // a number alone can be anything
    }
    ZoneId zone = zone(typed.group("offset"), otherwise);
    LocalTime time = time(typed);
    LocalDate today = LocalDate.ofInstant(now, zone);
    String day = typed.group("day");
    if (day != null && Character.isDigit(day.charAt(0))) {
      return Optional.of(at(LocalDate.parse(day), time, zone));
    }
    return Optional.of(
        switch (day) {
          case null -> next(today, today.plusDays(1), time, zone, now);
          case "today" -> at(today, time, zone);
          case "tomorrow" -> at(today.plusDays(1), time, zone);
          default -> {
            DayOfWeek weekday = DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT));
            LocalDate first = today.with(TemporalAdjusters.nextOrSame(weekday));
            yield next(first, first.plusWeeks(1), time, zone, now);
          }
        });
  }

  private static Instant next(
      LocalDate day, LocalDate otherwise, LocalTime time, ZoneId zone, Instant now) {
    Instant first = at(day, time, zone);
    return first.isAfter(now) ? first : at(otherwise, time, zone);
  }

  private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return ZonedDateTime.of(day, time, zone).toInstant();
  }

  private static LocalTime time(Matcher typed) {
    int hour = Integer.parseInt(typed.group("hour"));
    String half = typed.group("half");
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("No such hour");
      }
      hour = hour % 12 + (half.equals("pm") ? 12 : 0);
    }
    return LocalTime.of(hour, number(typed.group("minute")), number(typed.group("second")));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static ZoneId zone(@Nullable String offset, ZoneId otherwise) {
    return switch (offset) {
      case null -> otherwise;
      case "z", "utc", "gmt" -> ZoneOffset.UTC;
      default -> ZoneOffset.of(offset);
    };
  }
}
