package dev.kalturadiscord.server.client;

import dev.kalturadiscord.api.ClientsApi;
import dev.kalturadiscord.api.model.ClientPage;
import dev.kalturadiscord.api.model.NewClient;
import dev.kalturadiscord.api.model.SecretRotation;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.platform.paging.PageCursor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** API clients over HTTP: maps, decides nothing. */
@Singleton
public final class ClientsResource implements ClientsApi {

  private static final Duration USUAL_OVERLAP = Duration.ofDays(1);

  private final ManagedClients clients;

  @Context private SecurityContext security;

  @Inject
  ClientsResource(ManagedClients clients) {
    this.clients = clients;
  }

  @Override
  public Response listClients(Integer limit, @Nullable String cursor) {
    // One more than asked for tells whether there is a next page.
    List<KnownClient> found =
        clients.page(Caller.of(security), PageCursor.idBefore(cursor, ApiClient::isId), limit + 1);
    List<KnownClient> items = found.subList(0, Math.min(limit, found.size()));
    ClientPage page = new ClientPage().items(items.stream().map(ClientMapper::map).toList());
    if (found.size() > limit) {
      page.nextCursor(PageCursor.after(items.getLast().client().id()));
    }
    return Response.ok(page).build();
  }

  @Override
  public Response createClient(NewClient newClient) {
    return secret(clients.register(Caller.of(security), ClientMapper.wish(newClient)));
  }

  @Override
  public Response getClient(String clientId) {
    return Response.ok(ClientMapper.map(clients.get(Caller.of(security), clientId))).build();
  }

  @Override
  public Response disableClient(String clientId) {
    return Response.ok(ClientMapper.map(clients.disable(Caller.of(security), clientId))).build();
  }

  @Override
  public Response rotateClientSecret(String clientId, SecretRotation rotation) {
    Integer seconds = rotation.getOverlapSeconds();
    Duration overlap = seconds == null ? USUAL_OVERLAP : Duration.ofSeconds(seconds);
    return secret(clients.rotate(Caller.of(security), clientId, overlap));
  }

  private static Response secret(ClientRegistry.Registered registered) {
    return Response.status(Response.Status.CREATED)
        .location(URI.create("/api/v1/clients/" + registered.known().client().id()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(ClientMapper.map(registered))
        .build();
  }
}
