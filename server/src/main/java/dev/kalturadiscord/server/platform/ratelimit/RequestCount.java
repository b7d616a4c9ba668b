package dev.kalturadiscord.server.platform.ratelimit;

import dev.kalturadiscord.server.platform.address.ClientAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Counts each request once, however often it is asked for. */
@Singleton
final class RequestCount {

  private static final String BASIC = "Basic ";
  private static final String COUNTED = RequestCount.class.getName();

  private final RateLimits limits;

  @Inject
  RequestCount(RateLimits limits) {
    this.limits = limits;
  }

  /** How the caller of this request stands; empty when no limit applies. */
  Optional<Standing> of(ContainerRequestContext request) {
    Optional<Standing> standing = soFar(request);
    if (request.getProperty(COUNTED) == null) {
      standing =
          request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token
              ? limits.withToken(token)
              : anonymous(request);
      request.setProperty(COUNTED, standing);
    }
    return standing;
  }

  /**
   * A client that sent a credential: limited as a client, however many members it acts for, once
   * the credential was found good; else others could use its limit up.
   */
  Optional<Standing> afterAnswer(ContainerRequestContext request) {
    if (!sendsCredential(request)) {
      return Optional.empty();
    }
    return ProvenClient.current()
        .map(limits::ofClient)
        .orElseGet(() -> ClientAddress.ofRequest().flatMap(limits::withoutToken));
  }

  private Optional<Standing> anonymous(ContainerRequestContext request) {
    return sendsCredential(request)
        ? Optional.empty()
        : ClientAddress.ofRequest().flatMap(limits::withoutToken);
  }

  private static boolean sendsCredential(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length());
  }

  /** As {@link #of}, but empty as well when the request was not counted yet. */
  Optional<Standing> soFar(ContainerRequestContext request) {
    return request.getProperty(COUNTED) instanceof Optional<?> counted
        ? counted.map(Standing.class::cast)
        : Optional.empty();
  }
}
