package dev.kalturadiscord.server.user;

import dev.kalturadiscord.server.configuration.GuildConfigurations;
import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.KalturaUsers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Introduces people to Kaltura by name before they hold or enter a meeting, once for each name. A
 * name is worth a short wait and nothing more: whatever fails here, the meeting goes on, and says
 * itself when Kaltura is not there. Kaltura takes a user without a name just as well.
 */
@Singleton
public final class Introductions {

  private static final Logger log = LoggerFactory.getLogger(Introductions.class);

  private final GuildConfigurations configurations;
  private final KalturaUsers users;
  private final ToldNames told;
  private final UserSettings settings;
  private final Clock clock;
  private volatile Instant pausedUntil = Instant.MIN;

  @Inject
  Introductions(
      GuildConfigurations configurations,
      KalturaUsers users,
      ToldNames told,
      UserSettings settings,
      Clock clock) {
    this.configurations = configurations;
    this.users = users;
    this.told = told;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Introduces a person, if the guild wants that and Kaltura does not know this name. Never fails;
   * takes as long as the settings say. Calls Kaltura: never inside a transaction.
   *
   * @param displayName as people chose it
   */
  public void introduce(String guildId, String userId, String displayName) {
    try {
      if (configurations.of(guildId).features().userSync()
          && !told.has(userId, displayName)
          && !pausedUntil.isAfter(clock.instant())) {
        tell(userId, displayName);
        told.add(userId, displayName);
      }
    } catch (RuntimeException e) {
      pause(e.toString());
    }
  }

  private void tell(String userId, String displayName) {
    try {
      users.tell(userId, displayName, settings.longest());
    } catch (KalturaException e) {
      if (e.outcome() != KalturaException.Outcome.REFUSED) {
        throw e;
      }
      // The same again would be refused again: it counts as told.
      log.warn("Kaltura does not take the name of user {}: {}", userId, e.getMessage());
    }
  }

  /** Says it once: everybody else passes until the pause is over. */
  private synchronized void pause(String why) {
    Instant now = clock.instant();
    if (!pausedUntil.isAfter(now)) {
      pausedUntil = now.plus(settings.pause());
      log.warn("Nobody is introduced to Kaltura for {}: {}", settings.pause(), why);
    }
  }
}
