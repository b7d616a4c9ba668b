package dev.kalturadiscord.server.client;

import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.platform.database.Transactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers, rotates and disables API clients. */
@Singleton
public final class ClientRegistry {

  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public ClientRegistry(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What a client is to be.
   *
   * @param id of {@link ApiClient#isId} form and not taken
   */
  public record Registration(
      String id,
      String name,
      @Nullable String guildId,
      Set<Scope> scopes,
      boolean isPublic,
      List<String> redirectUris) {}

  /**
   * A client and its newest secret, which is told only once.
   *
   * @param secret null for a public client
   */
  public record Registered(ApiClient client, @Nullable String secret) {
    @Override
    public String toString() {
      return "Registered[" + client.id() + "]";
    }
  }

  /** Registers a client and makes its first secret. */
  public Registered register(Registration wish) {
    ApiClient client =
        new ApiClient(
            wish.id(),
            wish.name(),
            wish.guildId(),
            wish.scopes(),
            wish.isPublic(),
            wish.redirectUris(),
            clock.instant());
    String secret = wish.isPublic() ? null : ClientSecret.random();
    transactions.run(
        entities -> {
          entities.persist(client);
          if (secret != null) {
            entities.persist(new ClientSecret(secret, client.id(), clock.instant()));
          }
        });
    return new Registered(client, secret);
  }
}
