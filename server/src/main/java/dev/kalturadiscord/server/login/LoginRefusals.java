package dev.kalturadiscord.server.login;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * Gives what the framework cannot read (a query or form that is encoded wrongly) the answer that
 * its reader understands: browsers get a page, OAuth clients an error of RFC 6749.
 */
@Provider
@Singleton
@Priority(2050) // before PageErrors: response filters run from high to low
public final class LoginRefusals implements ContainerResponseFilter {

  private static final int BAD_REQUEST = 400;

  private final LoginPages pages;

  @Inject
  LoginRefusals(LoginPages pages) {
    this.pages = pages;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    ResourceMethod matched = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
    if (response.getStatus() != BAD_REQUEST || response.hasEntity() || matched == null) {
      return;
    }
    switch (matched.getInvocable().getHandlingMethod().getName()) {
      case "exchangeToken" -> refuseTokens(response);
      case "startLogin" -> show(pages.wrongLink(), response);
      case "continueLogin", "finishLogin" -> show(pages.notThisLogin(), response);
      default -> {
        // a page of another feature
      }
    }
  }

  private static void refuseTokens(ContainerResponseContext response) {
    OAuthRefusal refusal =
        OAuthRefusal.badRequest("invalid_request", "The form is encoded wrongly.");
    try (Response answer = OAuthMapper.answer(refusal)) {
      response.getHeaders().putAll(answer.getHeaders());
      response.setEntity(answer.getEntity(), null, answer.getMediaType());
    }
  }

  private static void show(String page, ContainerResponseContext response) {
    response.getHeaders().putSingle("Content-Security-Policy", ContentPolicy.OF_MESSAGES);
    response.setEntity(page, null, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
  }
}
