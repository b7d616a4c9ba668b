package dev.kalturadiscord.server.platform.http;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** As {@link ErrorBodyFilter}, but an unknown path goes on to other routes, without a body. */
@Provider
@Singleton
@Priority(2000)
public final class PageErrors implements ContainerResponseFilter {

  private static final int NOT_FOUND = 404;

  private final ErrorBodyFilter errors = new ErrorBodyFilter(MediaType.APPLICATION_FORM_URLENCODED);

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != NOT_FOUND) {
      errors.filter(request, response);
    }
  }
}
