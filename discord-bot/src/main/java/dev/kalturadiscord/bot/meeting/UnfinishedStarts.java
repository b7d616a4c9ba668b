package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.model.NewMeeting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.function.Function;

/**
 * Remembers the idempotency keys of starts whose end is unknown, so that the same command given
 * again soon asks for the same meeting instead of a second one. After a while the wish counts as a
 * new one: people do start meetings of the same name on one day.
 */
final class UnfinishedStarts {

  private static final Duration REMEMBERED = Duration.ofMinutes(15);
  private static final int MOST = 1000;

  private record Wish(String guildId, String userId, NewMeeting meeting) {}

  private record Attempt(String key, Instant began) {}

  private final Clock clock;
  private final LinkedHashMap<Wish, Attempt> attempts = new LinkedHashMap<>();

  UnfinishedStarts(Clock clock) {
    this.clock = clock;
  }

  /** Makes a call with the key of an unfinished attempt at the same wish, else with the new key. */
  <T> T withKey(
      String guildId, String userId, NewMeeting meeting, String newKey, Function<String, T> call) {
    Wish wish = new Wish(guildId, userId, meeting);
    Attempt attempt = earlier(wish, new Attempt(newKey, clock.instant()));
    try {
      return call.apply(attempt.key());
    } catch (KalturaDiscordException e) {
      if (Failure.of(e) instanceof Failure.TryAgain) {
        remember(wish, attempt);
      }
      throw e;
    }
  }

  private synchronized Attempt earlier(Wish wish, Attempt otherwise) {
    Instant oldest = clock.instant().minus(REMEMBERED);
    attempts.values().removeIf(attempt -> attempt.began().isBefore(oldest));
    Attempt found = attempts.remove(wish);
    return found == null ? otherwise : found;
  }

  private synchronized void remember(Wish wish, Attempt attempt) {
    if (attempts.size() >= MOST) {
      attempts.remove(attempts.keySet().iterator().next());
    }
    attempts.put(wish, attempt);
  }
}
