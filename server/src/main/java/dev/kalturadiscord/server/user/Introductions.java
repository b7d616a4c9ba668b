package dev.kalturadiscord.server.user;

import dev.kalturadiscord.server.configuration.GuildConfigurations;
import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.KalturaUsers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
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
  private final Map<Person, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.MIN);

  private record Person(String userId, String name) {}

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
   * waits as long as the settings say. Calls Kaltura: never inside a transaction.
   *
   * @param displayName as people chose it
   */
  public void introduce(String guildId, String userId, String displayName) {
    try {
      if (configurations.of(guildId).features().userSync()
          && !told.has(userId, displayName)
          && !pausedUntil.get().isAfter(clock.instant())) {
        begun(new Person(userId, displayName))
            .get(settings.longestWait().toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (TimeoutException e) {
      pause("no answer within " + settings.longestWait());
    } catch (ExecutionException e) {
      pause(String.valueOf(e.getCause()));
    } catch (RuntimeException e) {
      pause(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Goes on also when nobody waits any more; all who introduce the same person wait for it. */
  private CompletableFuture<Void> begun(Person person) {
    CompletableFuture<Void> mine = new CompletableFuture<>();
    CompletableFuture<Void> others = underWay.putIfAbsent(person, mine);
    if (others != null) {
      return others;
    }
    Thread.ofVirtual().name("introduction").start(() -> run(person, mine));
    return mine;
  }

  private void run(Person person, CompletableFuture<Void> done) {
    try {
      tell(person);
      done.complete(null);
    } catch (RuntimeException e) {
      done.completeExceptionally(e);
    } finally {
      underWay.remove(person, done);
    }
  }

  private void tell(Person person) {
    try {
      users.tell(person.userId(), person.name());
    } catch (KalturaException e) {
      if (e.outcome() != KalturaException.Outcome.REFUSED) {
        throw e;
      }
      // The same again would be refused again: it counts as told.
      log.warn("Kaltura does not take the name of user {}: {}", person.userId(), e.getMessage());
    }
    told.add(person.userId(), person.name());
  }

  /** Says it once: everybody else passes until the pause is over. */
  private void pause(String why) {
    Instant now = clock.instant();
    Instant before = pausedUntil.getAndSet(now.plus(settings.pause()));
    if (!before.isAfter(now)) {
      log.warn("Nobody is introduced to Kaltura for {}: {}", settings.pause(), why);
    }
  }
}
