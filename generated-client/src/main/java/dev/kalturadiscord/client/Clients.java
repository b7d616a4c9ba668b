package dev.kalturadiscord.client;

import dev.kalturadiscord.client.api.ClientsApi;
import dev.kalturadiscord.client.model.Client;
import dev.kalturadiscord.client.model.ClientPage;
import dev.kalturadiscord.client.model.NewClient;
import dev.kalturadiscord.client.model.SecretRotation;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Programs that may use the API; for clients with the scope {@code clients:manage}. One that
 * belongs to a guild has to do with the clients of that guild only.
 */
public final class Clients {

  private final AuthorizedCalls calls;
  private final ClientsApi clients;

  Clients(AuthorizedCalls calls) {
    this.calls = calls;
    this.clients = new ClientsApi(calls.client());
  }

  /**
   * Registers a client. Not repeated once the server may have begun: after a {@link
   * ConnectionException} that {@linkplain ConnectionException#isNeverSent may have been sent}, look
   * into the list.
   */
  public RegisteredClient register(NewClient client) {
    return calls.runOnce(() -> clients.createClient(client));
  }

  /**
   * One client.
   *
   * @throws Problems.NotFoundException when there is none that the caller may see
   */
  public Client get(String clientId) {
    return calls.run(() -> clients.getClient(clientId));
  }

  /**
   * One page, newest first.
   *
   * @param limit clients on a page, 1 to 100
   * @param cursor {@code nextCursor} of the page before, null for the first
   */
  public ClientPage page(int limit, @Nullable String cursor) {
    return calls.run(() -> clients.listClients(limit, cursor));
  }

  /** All of them, newest first; asks for page after page as the stream is read. */
  public Stream<Client> stream() {
    return Pages.stream(
        cursor -> {
          ClientPage page = page(Pages.LARGEST, cursor);
          return new Pages.Page<>(page.getItems(), page.getNextCursor());
        });
  }

  /**
   * Gives a client a new secret. Not repeated once the server may have begun: each time is another
   * secret.
   *
   * @param overlap for how long the secrets before go on, in whole seconds, up to 30 days
   * @throws Problems.ConflictException when it is public or disabled or has too many secrets
   */
  public RegisteredClient rotateSecret(String clientId, Duration overlap) {
    SecretRotation rotation = new SecretRotation().overlapSeconds((int) overlap.toSeconds());
    return calls.runOnce(() -> clients.rotateClientSecret(clientId, rotation));
  }

  /** Ends a client, its secrets and all tokens that came from it, for good. */
  public Client disable(String clientId) {
    return calls.run(() -> clients.disableClient(clientId));
  }
}
