package dev.kalturadiscord.server.platform.edge;

import io.helidon.cors.CrossOriginConfig;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.cors.CorsSupport;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/**
 * Lets pages of the allowed origins call the API (CORS). Stands in front of JAX-RS, where a
 * browser's question beforehand would be refused for its lack of a token.
 */
final class CrossOrigin {

  private static final String[] PATHS = {"/api/v1", "/.well-known", "/oauth"};
  private static final long MAX_AGE_SECONDS = 3_600;

  private final Set<String> origins;
  private final CorsSupport support;

  /**
   * @param allowed at least one origin
   * @param publicUrl where our own pages are: also they send their origin when they post
   */
  CrossOrigin(AllowedOrigins allowed, URI publicUrl) {
    this.origins = new HashSet<>(allowed.exact());
    this.origins.add(AllowedOrigins.of(publicUrl));
    this.support =
        CorsSupport.builder()
            .addCrossOrigin(
                CrossOriginConfig.builder()
                    .allowOrigins(origins.toArray(String[]::new))
                    .allowMethods("GET", "POST", "PUT", "PATCH", "DELETE")
                    .allowHeaders(
                        "Authorization",
                        "Content-Type",
                        "Idempotency-Key",
                        "X-Request-Id",
                        "If-Match",
                        "If-None-Match")
                    .exposeHeaders(
                        "X-Request-Id",
                        "Location",
                        "Retry-After",
                        "RateLimit",
                        "RateLimit-Policy",
                        "ETag",
                        "Deprecation",
                        "Sunset",
                        "Link",
                        "WWW-Authenticate")
                    .maxAgeSeconds(MAX_AGE_SECONDS)
                    .build())
            .build();
  }

  void addTo(HttpRouting.Builder routing) {
    Handler refuseOthers = this::refuseOthers;
    for (String path : PATHS) {
      routing.any(path + "/*", refuseOthers, support);
    }
  }

  private void refuseOthers(ServerRequest request, ServerResponse response) {
    String origin = request.headers().first(HeaderNames.ORIGIN).orElse("");
    if (!origin.isEmpty()
        && !origins.contains(origin)
        && !origin.equals(ownOrigin(request))
        && !isFormOfAPageWithoutReferrer(request, origin)) {
      throw new HttpException("Origin not allowed", Status.FORBIDDEN_403, true);
    }
    response.next();
  }

  /**
   * Our own pages let browsers send no referrer, and so their forms come from the origin "null". No
   * script can read the answer to it; a script's question beforehand is refused.
   */
  private static boolean isFormOfAPageWithoutReferrer(ServerRequest request, String origin) {
    return origin.equals("null")
        && !request.headers().contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
  }

  /** The server may be asked under other names than its public one, 127.0.0.1 for example. */
  private static String ownOrigin(ServerRequest request) {
    return (request.isSecure() ? "https://" : "http://")
        + request.headers().first(HeaderNames.HOST).orElse("");
  }
}
