package dev.kalturadiscord.server.client;

import dev.kalturadiscord.server.client.ClientRegistry.Registered;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.paging.PageCursor;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clients as those see and change them who may manage clients. A manager of no guild can do all;
 * one that belongs to a guild knows that guild's clients only, and never comes to hold a scope in
 * this way that it lacks itself.
 */
@Singleton
public final class ManagedClients {

  private final ClientRegistry registry;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  ManagedClients(ClientRegistry registry, Transactions transactions, Clock clock) {
    this.registry = registry;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Registers a client, in the manager's guild if it has one.
   *
   * @throws ProblemException INVALID_FIELD
   */
  Registered register(Caller manager, Registration wish) {
    String guild = manager.guildId();
    if (guild == null) {
      return registry.register(wish);
    }
    if (wish.guildId() != null && !wish.guildId().equals(guild)) {
      throw ProblemException.invalidField(
          "/guildId", "must be absent or " + guild + ": this client manages that guild's only.");
    }
    Set<Scope> tooMuch = wish.without(manager.scopes());
    if (!tooMuch.isEmpty()) {
      throw ProblemException.invalidField(
          "/scopes", "must not hold %s: your token lacks it.".formatted(Scope.join(tooMuch)));
    }
    return registry.register(
        new Registration(
            wish.id(), wish.name(), guild, wish.scopes(), wish.isPublic(), wish.redirectUris()));
  }

  /**
   * A client that the manager knows.
   *
   * @throws ProblemException NOT_FOUND
   */
  KnownClient get(Caller manager, String clientId) {
    return registry
        .find(clientId)
        .filter(known -> knows(manager, known.client()))
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such client."));
  }

  /**
   * The clients that the manager knows, newest first.
   *
   * @param before the last of the page before; null for the first page
   * @throws ProblemException INVALID_PARAMETER when that is none of them
   */
  List<KnownClient> page(Caller manager, @Nullable String before, int limit) {
    return transactions.read(
        entities -> {
          ApiClient last =
              before == null
                  ? null
                  : Clients.find(entities, before)
                      .filter(client -> knows(manager, client))
                      .orElseThrow(PageCursor::notOurs);
          return Clients.describe(
              entities, Clients.page(entities, manager.guildId(), last, limit), clock.instant());
        });
  }

  /**
   * Gives a client a new secret.
   *
   * @throws ProblemException NOT_FOUND; FORBIDDEN when the client can do more than a manager of a
   *     guild itself; CONFLICT as {@link ClientRegistry#rotate} says
   */
  Registered rotate(Caller manager, String clientId, Duration overlap) {
    ApiClient client = get(manager, clientId).client();
    Set<Scope> tooMuch = EnumSet.copyOf(client.scopes());
    tooMuch.removeAll(manager.scopes());
    if (manager.guildId() != null && !tooMuch.isEmpty()) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "This client has %s, which your token lacks: you cannot get a secret of it."
              .formatted(Scope.join(tooMuch)));
    }
    return registry.rotate(client.id(), overlap);
  }

  /**
   * Ends a client; changes nothing when it is disabled.
   *
   * @throws ProblemException NOT_FOUND
   */
  KnownClient disable(Caller manager, String clientId) {
    return registry.disable(get(manager, clientId).client().id());
  }

  private static boolean knows(Caller manager, ApiClient client) {
    return manager.guildId() == null || manager.guildId().equals(client.guildId());
  }
}
