package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.client.MemberClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the server's keys for some minutes: they are the same for all guilds and change with a
 * release of the server, and each keystroke in a command asks for them.
 */
final class KnownKeys {

  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  private record Known(Keys keys, Instant since) {}

  private final Clock clock;
  private volatile @Nullable Known known;

  KnownKeys(Clock clock) {
    this.clock = clock;
  }

  /**
   * The keys, read anew when those at hand are old.
   *
   * @throws dev.kalturadiscord.client.KalturaDiscordException when there are none to be had
   */
  Keys of(MemberClient server) {
    Known current = known;
    if (current == null || current.since().plus(REMEMBERED).isBefore(clock.instant())) {
      current = new Known(new Keys(server.configuration().keys()), clock.instant());
      known = current;
    }
    return current.keys();
  }
}
