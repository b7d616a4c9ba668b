package dev.kalturadiscord.server.version;

import dev.kalturadiscord.server.platform.deprecation.DeprecationNotice;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;

/**
 * Paths of the API without a version lead to its first one, with method and body (308): whoever
 * left the version out keeps what worked. Beside the contract, which knows paths with a version
 * only. A version that there is not stays unknown. Not final: its requests are counted by an
 * interceptor, as it has no generated interface.
 */
@Singleton
@Path("/api/{path: (?!v[0-9]+(?:/|$))[^/].*}")
public class UnversionedPathsResource {

  private static final String FIRST_VERSION = "/api/v1/";

  /** Never part of the contract: deprecated since they are answered at all. */
  private static final DeprecationNotice NOTICE =
      new DeprecationNotice(Instant.parse("2026-11-30T00:00:00Z"), Optional.empty());

  @Context private UriInfo asked;

  /** Also for HEAD. */
  @GET
  public Response get() {
    return withVersion();
  }

  @POST
  public Response post() {
    return withVersion();
  }

  @PUT
  public Response put() {
    return withVersion();
  }

  @PATCH
  public Response patch() {
    return withVersion();
  }

  @DELETE
  public Response delete() {
    return withVersion();
  }

  @OPTIONS
  public Response options() {
    return withVersion();
  }

  /** Only ever a path on this server: it begins with {@value #FIRST_VERSION}. */
  private Response withVersion() {
    String path = FIRST_VERSION + asked.getPathParameters(false).getFirst("path");
    String rawQuery = asked.getRequestUri().getRawQuery();
    String query = rawQuery == null ? "" : "?" + rawQuery;
    Response answer =
        Response.status(Response.Status.PERMANENT_REDIRECT)
            .header(HttpHeaders.LOCATION, path + query)
            .build();
    NOTICE.addTo(answer.getHeaders(), Optional.of(path));
    return answer;
  }
}
