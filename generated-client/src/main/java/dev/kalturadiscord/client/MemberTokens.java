package dev.kalturadiscord.client;

import dev.kalturadiscord.client.model.AccessToken;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of members, kept until shortly before they end. The server computes a role anew for each
 * token, so one is kept for exactly what Discord said of the member: another role or permission is
 * another token. Of many calls at once one gets the token and the others wait for it.
 */
final class MemberTokens {

  private static final Duration LONGEST_MARGIN = Duration.ofSeconds(30);

  private final Function<DiscordMemberGrant, AccessToken> issue;
  private final LongSupplier nanos;
  private final Map<Key, CompletableFuture<Held>> tokens;

  /**
   * Keeps nothing yet.
   *
   * @param capacity how many to keep; the one that was not used for longest goes first
   * @param nanos a clock as {@link System#nanoTime} is one
   */
  MemberTokens(Function<DiscordMemberGrant, AccessToken> issue, int capacity, LongSupplier nanos) {
    this.issue = issue;
    this.nanos = nanos;
    this.tokens =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<Held>> eldest) {
            return size() > capacity;
          }
        };
  }

  /** What the token depends on. */
  private record Key(
      @Nullable String guildId,
      @Nullable String userId,
      @Nullable String displayName,
      Set<String> roleIds,
      @Nullable String permissions) {

    static Key of(DiscordMemberGrant member) {
      List<String> roleIds = member.getRoleIds();
      return new Key(
          member.getGuildId(),
          member.getUserId(),
          member.getDisplayName(),
          roleIds == null ? Set.of() : Set.copyOf(roleIds),
          member.getPermissions());
    }
  }

  /** A token and until when to use it. */
  private record Held(String token, long endNanos) {}

  /**
   * A token that is good for a while.
   *
   * @throws KalturaDiscordException when there is none to be had
   */
  String get(DiscordMemberGrant member) {
    Key key = Key.of(member);
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
      return await(known).token();
    }
    fetch(key, member, mine);
    return await(mine).token();
  }

  /** Forgets a token that the server refused; one that took its place meanwhile stays. */
  void drop(DiscordMemberGrant member, String refused) {
    synchronized (tokens) {
      tokens.computeIfPresent(
          Key.of(member),
          (key, known) -> isHeld(known) && known.join().token().equals(refused) ? null : known);
    }
  }

  private void fetch(Key key, DiscordMemberGrant member, CompletableFuture<Held> mine) {
    long asked = nanos.getAsLong();
    try {
      AccessToken token = issue.apply(member);
      Duration life = Duration.ofSeconds(token.getExpiresIn());
      Duration tenth = life.dividedBy(10);
      Duration margin = tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN;
      mine.complete(new Held(token.getAccessToken(), asked + life.minus(margin).toNanos()));
    } catch (RuntimeException | Error e) {
      synchronized (tokens) {
        tokens.remove(key, mine);
      }
      mine.completeExceptionally(e);
    }
  }

  private static Held await(CompletableFuture<Held> token) {
    try {
      return token.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException("Interrupted while waiting for a token", e);
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
