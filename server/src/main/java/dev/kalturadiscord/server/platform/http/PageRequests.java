package dev.kalturadiscord.server.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests for pages as kindly as browsers need it: a page comes in one form, whatever is
 * accepted (RFC 9110, 12.5.1 leaves that open), and a form is UTF-8, whatever it says. A body that
 * is no form is named so, since the framework fails at one that is not named at all.
 */
@Provider
@PreMatching
@Singleton
public final class PageRequests implements ContainerRequestFilter {

  private static final String ANY = "*/*";

  @Override
  public void filter(ContainerRequestContext request) {
    request.getHeaders().putSingle(HttpHeaders.ACCEPT, ANY);
    boolean isForm = isForm(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
    request
        .getHeaders()
        .putSingle(
            HttpHeaders.CONTENT_TYPE,
            isForm ? MediaType.APPLICATION_FORM_URLENCODED : MediaType.APPLICATION_OCTET_STREAM);
  }

  private static boolean isForm(@Nullable String contentType) {
    return contentType != null
        && contentType
            .split(";", 2)[0]
            .strip()
            .equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED);
  }
}
