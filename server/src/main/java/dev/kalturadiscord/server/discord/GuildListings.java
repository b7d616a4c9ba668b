package dev.kalturadiscord.server.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Things of guilds by id, each guild's remembered for a while. What is not among them is looked for
 * anew: somebody may just have made it.
 */
final class GuildListings<T> {

  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final int MOST_GUILDS = 1_000;

  /** Many ids that do not exist, in one change or one after the other, are not as many requests. */
  private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

  private record Listing<T>(Map<String, T> byId, long readAt) {}

  private final Function<String, Map<String, T>> read;
  private final Ticker time;
  private final Cache<String, Listing<T>> remembered;

  /**
   * Remembers nothing yet.
   *
   * @param read gives what a guild has
   */
  GuildListings(Function<String, Map<String, T>> read, Ticker time) {
    this.read = read;
    this.time = time;
    this.remembered =
        Caffeine.newBuilder()
            .ticker(time)
            .maximumSize(MOST_GUILDS)
            .expireAfterWrite(REMEMBERED)
            .build();
  }

  /** One thing of a guild. What reading throws is passed on, and nothing is forgotten then. */
  Optional<T> find(String guildId, String id) {
    Listing<T> listing = remembered.getIfPresent(guildId);
    if (listing == null || (!listing.byId().containsKey(id) && isOld(listing))) {
      listing = readNow(guildId);
    }
    return Optional.ofNullable(listing.byId().get(id));
  }

  private boolean isOld(Listing<T> listing) {
    return time.read() - listing.readAt() > FRESH_NANOS;
  }

  private Listing<T> readNow(String guildId) {
    long before = time.read();
    Listing<T> listing = new Listing<>(read.apply(guildId), before);
    remembered.put(guildId, listing);
    return listing;
  }
}
