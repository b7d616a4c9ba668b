package dev.kalturadiscord.server.configuration;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import dev.kalturadiscord.server.platform.database.Transactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what is in force in a guild. Remembered, so that a request costs no query; a change is in
 * force here at once, on other servers as soon as it is announced to them, and after a while in any
 * case.
 */
@Singleton
public final class GuildConfigurations {

  private static final Logger log = LoggerFactory.getLogger(GuildConfigurations.class);
  private static final int MOST_GUILDS = 10_000;

  private final Transactions transactions;
  private final Overrides overrides;
  private final ConfigurationAssembly assembly;
  private final AsyncLoadingCache<String, ConfigurationState> remembered;

  @Inject
  GuildConfigurations(
      Transactions transactions,
      Overrides overrides,
      ConfigurationAssembly assembly,
      ConfigurationSettings settings) {
    this.transactions = transactions;
    this.overrides = overrides;
    this.assembly = assembly;
    this.remembered =
        Caffeine.newBuilder()
            .maximumSize(MOST_GUILDS)
            .expireAfterWrite(settings.cacheLife())
            .recordStats()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .buildAsync(this::load);
  }

  /**
   * What is in force in a guild.
   *
   * @throws RuntimeException when it is not remembered and the database cannot be reached: nothing
   *     is ever assumed instead
   */
  public GuildConfiguration of(String guildId) {
    return state(guildId).configuration();
  }

  /** Whoever asks while it is read waits for that, and fails with it: nobody waits in a queue. */
  ConfigurationState state(String guildId) {
    try {
      return remembered.get(guildId).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /** The configuration of this guild has changed. A reading that is under way does not count. */
  void forget(String guildId) {
    remembered.synchronous().invalidate(guildId);
  }

  /** Any of them may have changed. */
  void forgetAll() {
    remembered.synchronous().invalidateAll();
  }

  CacheStats statistics() {
    return remembered.synchronous().stats();
  }

  /** How many settings of the remembered configurations cannot be used. */
  int damagedSettings() {
    return remembered.synchronous().asMap().values().stream()
        .mapToInt(state -> state.damaged().size())
        .sum();
  }

  private ConfigurationState load(String guildId) {
    Overrides.Stored stored = transactions.read(entities -> overrides.read(entities, guildId));
    ConfigurationState state = assembly.assemble(guildId, stored.version(), stored.values());
    if (!state.damaged().isEmpty()) {
      log.warn(
          "The configuration of guild {} has settings that cannot be used; what they are about is"
              + " as restricted as it can be until they are changed or reset: {}",
          guildId,
          state.damaged());
    }
    return state;
  }
}
