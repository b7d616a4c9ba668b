package dev.kalturadiscord.client;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tokens, kept until shortly before they end. Of many calls at once one gets the token and the
 * others wait for it.
 *
 * @param <S> for whom they are
 */
final class KeptTokens<S> {

  private static final Duration LONGEST_MARGIN = Duration.ofSeconds(30);

  private final Function<S, AccessToken> issue;
  private final Function<S, Object> identity;
  private final LongSupplier nanos;
  private final Map<Object, CompletableFuture<Held>> tokens;

  /**
   * Keeps nothing yet.
   *
   * @param identity what a token depends on: those with an equal one share it
   * @param capacity how many to keep; the one that was not used for longest goes first
   * @param nanos a clock as {@link System#nanoTime} is one
   */
  KeptTokens(
      Function<S, AccessToken> issue,
      Function<S, Object> identity,
      int capacity,
      LongSupplier nanos) {
    this.issue = issue;
    this.identity = identity;
    this.nanos = nanos;
    this.tokens =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Object, CompletableFuture<Held>> eldest) {
            return size() > capacity;
          }
        };
  }

  /** A token and until when to use it. */
  private record Held(String token, @Nullable String guildId, long endNanos) {}

  /** Those for one subject whose guild the token says. */
  Tokens of(S subject) {
    return of(subject, null);
  }

  /** Those for one subject of a guild; null when the token says which one. */
  Tokens of(S subject, @Nullable String guildId) {
    return new Tokens() {
      @Override
      public String get() {
        return KeptTokens.this.get(subject);
      }

      @Override
      public void drop(String refused) {
        KeptTokens.this.drop(subject, refused);
      }

      @Override
      public @Nullable String guildId() {
        return guildId == null ? held(subject).guildId() : guildId;
      }
    };
  }

  /**
   * A token that is good for a while.
   *
   * @throws KalturaDiscordException when there is none to be had
   */
  String get(S subject) {
    return held(subject).token();
  }

  /** Keeps a token that came in another way. */
  void put(S subject, String token, Duration life) {
    CompletableFuture<Held> known =
        CompletableFuture.completedFuture(
            new Held(token, null, nanos.getAsLong() + usable(life).toNanos()));
    synchronized (tokens) {
      tokens.put(identity.apply(subject), known);
    }
  }

  private Held held(S subject) {
    Object key = identity.apply(subject);
    CompletableFuture<Held> mine = new CompletableFuture<>();
    CompletableFuture<Held> known;
    synchronized (tokens) {
      known = tokens.get(key);
      if (known == null || isOver(known)) {
        tokens.put(key, mine);
        known = null;
      }
    }
    if (known != null) {
      return await(known);
    }
    fetch(key, subject, mine);
    return await(mine);
  }

  /** Forgets a token that the server refused; one that took its place meanwhile stays. */
  void drop(S subject, String refused) {
    synchronized (tokens) {
      tokens.computeIfPresent(
          identity.apply(subject),
          (key, known) -> isHeld(known) && known.join().token().equals(refused) ? null : known);
    }
  }

  private void fetch(Object key, S subject, CompletableFuture<Held> mine) {
    long asked = nanos.getAsLong();
    try {
      AccessToken token = issue.apply(subject);
      Duration usable = usable(Duration.ofSeconds(token.expiresIn()));
      mine.complete(new Held(token.accessToken(), token.guildId(), asked + usable.toNanos()));
    } catch (RuntimeException | Error e) {
      synchronized (tokens) {
        tokens.remove(key, mine);
      }
      mine.completeExceptionally(e);
    }
  }

  /** A bit less than its life, for the time that a request is on its way. */
  private static Duration usable(Duration life) {
    Duration tenth = life.dividedBy(10);
    return life.minus(tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN);
  }

  private static Held await(CompletableFuture<Held> token) {
    try {
      return token.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ConnectionException.interrupted(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private boolean isOver(CompletableFuture<Held> known) {
    return known.isDone() && !(isHeld(known) && known.join().endNanos() - nanos.getAsLong() > 0);
  }

  private static boolean isHeld(CompletableFuture<Held> known) {
    return known.isDone() && !known.isCompletedExceptionally();
  }
}
