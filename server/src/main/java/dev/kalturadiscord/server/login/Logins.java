package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.discord.DiscordSession;
import dev.kalturadiscord.server.platform.crypto.PkceChallenge;
import dev.kalturadiscord.server.platform.crypto.RandomText;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import dev.kalturadiscord.server.platform.database.Transactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The logins under way; each belongs to one browser, and a browser has one at a time. */
@Singleton
final class Logins {

  /** How long a person has from the client's link to the consent. */
  static final Duration LIFE = Duration.ofMinutes(10);

  private final Transactions transactions;
  private final Clock clock;

  @Inject
  Logins(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A login that began. All of it is secret but the challenge.
   *
   * @param browser for the browser's cookie
   * @param discordState goes to Discord and comes back
   * @param discordChallenge of our verifier for Discord
   */
  record Begun(String browser, String discordState, String discordChallenge) {
    @Override
    public String toString() {
      return "Begun";
    }
  }

  /**
   * Begins a login.
   *
   * @param earlier what the browser's cookie says; that login ends
   */
  Begun begin(AuthorizationRequest request, @Nullable String earlier) {
    String browser = RandomText.next();
    String state = RandomText.next();
    String verifier = RandomText.next();
    Instant now = clock.instant();
    transactions.run(
        entities -> {
          if (earlier != null) {
            delete(entities, earlier);
          }
          entities.persist(new Login(browser, state, verifier, request, now, now.plus(LIFE)));
        });
    String challenge = PkceChallenge.of(verifier);
    return new Begun(browser, state, challenge);
  }

  /** The login of a browser; empty when it has none or it took too long. */
  Optional<OpenLogin> of(@Nullable String browser) {
    return Optional.ofNullable(browser).flatMap(this::find);
  }

  /** Keeps the person's session at Discord, should the login still be there. */
  void keep(OpenLogin open, DiscordSession session) {
    transactions.run(
        entities -> {
          Login login = entities.find(Login.class, Sha256.of(open.browser()));
          if (login != null) {
            login.keep(open.browser(), session);
          }
        });
  }

  /**
   * Ends a login. Of several that try at once, one succeeds.
   *
   * @param andThen what happens in the same transaction
   * @return empty when it had ended before
   */
  <T> Optional<T> end(OpenLogin open, Function<EntityManager, T> andThen) {
    return transactions.call(
        entities ->
            delete(entities, open.browser())
                ? Optional.of(andThen.apply(entities))
                : Optional.empty());
  }

  private Optional<OpenLogin> find(String browser) {
    return Optional.ofNullable(
            transactions.read(entities -> entities.find(Login.class, Sha256.of(browser))))
        .filter(login -> !login.isOver(clock.instant()))
        .map(login -> new OpenLogin(browser, login));
  }

  private static boolean delete(EntityManager entities, String browser) {
    return entities
            .createQuery("delete from Login l where l.browserHash = :browser")
            .setParameter("browser", Sha256.of(browser))
            .executeUpdate()
        > 0;
  }
}
