package dev.kalturadiscord.bot.schedule;

import static net.dv8tion.jda.api.interactions.commands.OptionType.STRING;

import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Invocation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The option in which people say when a meeting starts. */
public final class WhenOption {

  public static final String NAME = "when";

  private static final int LONGEST = 60;
  // As much as the server takes for now.
  private static final Duration JUST_NOW = Duration.ofMinutes(5);

  private WhenOption() {}

  public static OptionData definition(String description) {
    return new OptionData(STRING, NAME, description).setRequiredLength(1, LONGEST);
  }

  /**
   * The start that was typed; empty when none was.
   *
   * @throws FailureException when it cannot be understood or is over
   */
  public static Optional<OffsetDateTime> of(Invocation invocation, Clock clock) {
    ZoneId zone = TimeZoneOption.of(invocation);
    Instant now = clock.instant();
    return invocation.option(NAME).map(typed -> start(typed, zone, now).atOffset(ZoneOffset.UTC));
  }

  private static Instant start(String typed, ZoneId zone, Instant now) {
    Instant start =
        TypedTime.parse(typed, zone, now)
            .orElseThrow(() -> new FailureException(new Failure.UnclearTime(typed)));
    if (start.isBefore(now.minus(JUST_NOW))) {
      throw new FailureException(new Failure.PastTime(start));
    }
    return start;
  }
}
