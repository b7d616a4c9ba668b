package dev.kalturadiscord.bot.schedule;

import static net.dv8tion.jda.api.interactions.commands.OptionType.STRING;

import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.Suggestion;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The option in which people say which clocks they mean. */
public final class TimeZoneOption {

  public static final String NAME = "time-zone";

  private static final int LONGEST = 50;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  // "Etc/GMT+3" means UTC-3, and three letters mean different places to different people.
  private static final List<String> ZONES =
      Stream.concat(
              Stream.of("UTC"),
              ZoneId.getAvailableZoneIds().stream()
                  .filter(id -> id.contains("/") && !id.matches("(Etc|SystemV|US)/.*"))
                  .sorted())
          .toList();

  private final Clock clock;

  public TimeZoneOption(Clock clock) {
    this.clock = clock;
  }

  public static OptionData definition(String description) {
    return new OptionData(STRING, NAME, description, false, true).setMaxLength(LONGEST);
  }

  /**
   * The zone that was chosen or typed; UTC when none was.
   *
   * @throws FailureException when there is no such zone
   */
  static ZoneId of(Invocation invocation) {
    String entered = invocation.option(NAME).map(String::strip).orElse("UTC");
    return ZONES.stream()
        .filter(id -> id.equalsIgnoreCase(entered.replace(' ', '_')))
        .findFirst()
        .map(TimeZoneOption::zone)
        .orElseThrow(() -> new FailureException(new Failure.UnknownTimeZone(entered)));
  }

  /** Zones whose name holds what was typed, each with the time it is there now. */
  public List<Suggestion> suggest(Invocation invocation) {
    String typed = invocation.option(NAME).orElse("").strip().toLowerCase(Locale.ROOT);
    String sought = typed.replace(' ', '_');
    return Stream.concat(
            ZONES.stream().filter(id -> startsWith(id, sought)),
            ZONES.stream()
                .filter(id -> !startsWith(id, sought))
                .filter(id -> id.toLowerCase(Locale.ROOT).contains(sought)))
        .limit(25)
        .map(id -> new Suggestion(label(id, invocation), id))
        .toList();
  }

  private static boolean startsWith(String id, String sought) {
    String name = id.toLowerCase(Locale.ROOT);
    return name.startsWith(sought) || name.substring(name.lastIndexOf('/') + 1).startsWith(sought);
  }

  private String label(String id, Invocation invocation) {
    String time = TIME.format(clock.instant().atZone(zone(id)));
    return invocation.phrases().say("when.zone", id.replace('_', ' '), time);
  }

  private static ZoneId zone(String id) {
    return id.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(id);
  }
}
