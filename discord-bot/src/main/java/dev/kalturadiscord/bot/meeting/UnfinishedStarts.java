package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.model.NewMeeting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Remembers the idempotency keys of starts whose end is unknown, or that have yet to be confirmed,
 * so that the same command given again soon, or a press of a button below the answer, asks for the
 * same meeting instead of a second one. After a while the wish counts as a new one: people do start
 * meetings of the same name on one day.
 */
final class UnfinishedStarts {

  private static final Duration REMEMBERED = Duration.ofMinutes(15);
  private static final int MOST = 1000;

  /**
   * What was typed, by whom and where; "in 30 minutes" is the same wish a minute later.
   *
   * @param options of the command
   */
  record Wish(String guildId, String userId, String channelId, Map<String, String> options) {}

  // One that got its meeting stays for whoever presses Try Again twice.
  private record Start(Wish wish, String key, NewMeeting meeting, Instant began, boolean done) {
    Start(Wish wish, String key, NewMeeting meeting, Instant began) {
      this(wish, key, meeting, began, false);
    }
  }

  private final Clock clock;
  private final LinkedHashMap<String, Start> starts = new LinkedHashMap<>();

  UnfinishedStarts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Makes a call for a wish.
   *
   * @param call gets the key and meeting of an unfinished start with the same wish, else these
   */
  <T> T begin(
      Wish wish, String newKey, NewMeeting meeting, BiFunction<String, NewMeeting, T> call) {
    return make(
        unfinished(wish).orElseGet(() -> new Start(wish, newKey, meeting, clock.instant())), call);
  }

  /**
   * Makes the call of an earlier start once more.
   *
   * @throws FailureException when there is no such start of that person (any more)
   */
  <T> T again(String guildId, String userId, String key, BiFunction<String, NewMeeting, T> call) {
    Start start =
        find(key)
            .filter(s -> s.wish().guildId().equals(guildId) && s.wish().userId().equals(userId))
            .orElseThrow(() -> new FailureException(new Failure.Forgotten()));
    return make(start, call);
  }

  /** The key of a start with that wish whose end is unknown or that has yet to be confirmed. */
  Optional<String> keyOf(Wish wish) {
    return unfinished(wish).map(Start::key);
  }

  /** Whether a remembered start went without an option of the command; no for one that is gone. */
  boolean leftOut(String option, String key) {
    return find(key).filter(start -> !start.wish().options().containsKey(option)).isPresent();
  }

  private <T> T make(Start start, BiFunction<String, NewMeeting, T> call) {
    try {
      T result = call.apply(start.key(), start.meeting());
      done(start.key());
      return result;
    } catch (KalturaDiscordException e) {
      switch (Failure.of(e)) {
        case Failure.TryAgain f -> remember(start);
        case Failure.KalturaAway f -> remember(start);
        // Whoever reads now that the channel is taken has the whole time to decide.
        case Failure.ChannelBusy f -> rememberAnew(start);
        default -> forget(start.key());
      }
      throw e;
    }
  }

  private synchronized Optional<Start> unfinished(Wish wish) {
    forgetOld();
    return starts.values().stream().filter(s -> !s.done() && s.wish().equals(wish)).findFirst();
  }

  private synchronized Optional<Start> find(String key) {
    forgetOld();
    return Optional.ofNullable(starts.get(key));
  }

  private synchronized void remember(Start start) {
    if (starts.size() >= MOST) {
      starts.remove(starts.keySet().iterator().next());
    }
    starts.putIfAbsent(start.key(), start);
  }

  private synchronized void rememberAnew(Start start) {
    starts.remove(start.key());
    remember(new Start(start.wish(), start.key(), start.meeting(), clock.instant()));
  }

  private synchronized void done(String key) {
    starts.computeIfPresent(
        key, (k, s) -> new Start(s.wish(), s.key(), s.meeting(), s.began(), true));
  }

  private synchronized void forget(String key) {
    starts.remove(key);
  }

  private void forgetOld() {
    Instant oldest = clock.instant().minus(REMEMBERED);
    starts.values().removeIf(start -> start.began().isBefore(oldest));
  }
}
