package dev.kalturadiscord.server.client;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemException.FieldProblem;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers, rotates and disables API clients, on behalf of whoever may. */
@Singleton
public final class ClientRegistry {

  /** So that a list of them stays readable; a rotation now and then needs two. */
  static final int MOST_SECRETS = 20;

  private final Transactions transactions;
  private final Iterable<ClientDisabling> disablings;
  private final Clock clock;

  @Inject
  ClientRegistry(
      Transactions transactions, @Any Instance<ClientDisabling> disablings, Clock clock) {
    this(transactions, (Iterable<ClientDisabling>) disablings, clock);
  }

  /** For programs that run beside the server, without its container. */
  public ClientRegistry(
      Transactions transactions, Iterable<ClientDisabling> disablings, Clock clock) {
    this.transactions = transactions;
    this.disablings = disablings;
    this.clock = clock;
  }

  /**
   * A client and its newest secret, which is told only once.
   *
   * @param secret null for a public client
   */
  public record Registered(KnownClient known, @Nullable String secret) {
    @Override
    public String toString() {
      return "Registered[" + known.client().id() + "]";
    }
  }

  /** An id that nobody has. */
  public static String newId() {
    return "cli_" + UlidCreator.getMonotonicUlid().toLowerCase();
  }

  /**
   * Registers a client and makes its first secret.
   *
   * @throws ProblemException INVALID_FIELD naming all that is not allowed, CONFLICT when the id is
   *     taken
   */
  public Registered register(Registration wish) {
    List<FieldProblem> problems = wish.problems();
    if (!problems.isEmpty()) {
      throw ProblemException.invalidFields(problems);
    }
    return transactions.call(
        entities -> {
          if (Clients.find(entities, wish.id()).isPresent()) {
            throw conflict("There is a client " + wish.id() + " already.");
          }
          ApiClient client =
              new ApiClient(
                  wish.id(),
                  wish.name(),
                  wish.guildId(),
                  wish.scopes(),
                  wish.isPublic(),
                  wish.redirectUris(),
                  clock.instant());
          entities.persist(client);
          return wish.isPublic()
              ? new Registered(describe(entities, client), null)
              : withNewSecret(entities, client);
        });
  }

  /**
   * Gives a client a new secret, good at once; those before go on for the overlap, but never longer
   * than they would have.
   *
   * @throws ProblemException NOT_FOUND; CONFLICT when it is public or disabled, or has as many good
   *     secrets as anybody can have
   */
  public Registered rotate(String clientId, Duration overlap) {
    return transactions.call(
        entities -> {
          ApiClient client = lock(entities, clientId);
          if (client.isPublic()) {
            throw conflict("A public client has no secret: there is none to rotate.");
          }
          if (client.isDisabled()) {
            throw conflict("This client is disabled, for good: register another one.");
          }
          endSecrets(entities, client, clock.instant().plus(overlap));
          if (goodSecrets(entities, client).size() >= MOST_SECRETS) {
            throw conflict(
                "This client has %d good secrets, more cannot be: wait for some to end, or rotate without overlap."
                    .formatted(MOST_SECRETS));
          }
          return withNewSecret(entities, client);
        });
  }

  /**
   * Ends a client, its secrets and all that came from it. Changes nothing when it is disabled.
   *
   * @throws ProblemException NOT_FOUND
   */
  public KnownClient disable(String clientId) {
    return transactions.call(
        entities -> {
          ApiClient client = lock(entities, clientId);
          if (!client.isDisabled()) {
            client.disable(clock.instant());
            endSecrets(entities, client, clock.instant());
            disablings.forEach(other -> other.disabled(entities, client.id()));
          }
          return describe(entities, client);
        });
  }

  /**
   * Changes what people can lend to a client and where logins through it may lead.
   *
   * @param scopes some that a client like it can have
   * @param redirectUris allowed ones
   * @throws ProblemException NOT_FOUND
   */
  public KnownClient change(String clientId, Set<Scope> scopes, List<String> redirectUris) {
    return transactions.call(
        entities -> {
          ApiClient client = lock(entities, clientId);
          client.change(scopes, redirectUris);
          return describe(entities, client);
        });
  }

  /** A client, disabled or not. */
  public Optional<KnownClient> find(String clientId) {
    return transactions.read(
        entities -> Clients.find(entities, clientId).map(client -> describe(entities, client)));
  }

  /** All clients, newest first. */
  public List<KnownClient> all() {
    return transactions.read(
        entities ->
            Clients.describe(
                entities, Clients.page(entities, null, null, Integer.MAX_VALUE), clock.instant()));
  }

  private Registered withNewSecret(EntityManager entities, ApiClient client) {
    String secret = ClientSecret.random();
    entities.persist(new ClientSecret(secret, client.id(), clock.instant()));
    return new Registered(describe(entities, client), secret);
  }

  private void endSecrets(EntityManager entities, ApiClient client, Instant end) {
    goodSecrets(entities, client).forEach(secret -> secret.endAt(end));
  }

  private List<ClientSecret> goodSecrets(EntityManager entities, ApiClient client) {
    return Clients.goodSecrets(entities, List.of(client.id()), clock.instant());
  }

  private KnownClient describe(EntityManager entities, ApiClient client) {
    return Clients.describe(entities, List.of(client), clock.instant()).getFirst();
  }

  private static ApiClient lock(EntityManager entities, String clientId) {
    return Clients.lock(entities, clientId)
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such client."));
  }

  private static ProblemException conflict(String sentence) {
    return new ProblemException(ProblemCode.CONFLICT, sentence);
  }
}
