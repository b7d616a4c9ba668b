package dev.kalturadiscord.server.login;

import dev.kalturadiscord.api.LoginApi;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logins over HTTP: cookies, redirects, pages; decides nothing. */
@Singleton
public final class LoginResource implements LoginApi {

  private static final Logger log = LoggerFactory.getLogger(LoginResource.class);

  private final StartLogin start;
  private final ContinueLogin continuation;
  private final FinishLogin finish;
  private final LoginCookie cookie;
  private final LoginPages pages;
  private final TokenEndpoint tokens;

  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  @Inject
  LoginResource(
      StartLogin start,
      ContinueLogin continuation,
      FinishLogin finish,
      LoginCookie cookie,
      LoginPages pages,
      TokenEndpoint tokens) {
    this.start = start;
    this.continuation = continuation;
    this.finish = finish;
    this.cookie = cookie;
    this.pages = pages;
    this.tokens = tokens;
  }

  @Override
  public Response startLogin(
      @Nullable String responseType,
      @Nullable String clientId,
      @Nullable String redirectUri,
      @Nullable String state,
      @Nullable String codeChallenge,
      @Nullable String codeChallengeMethod,
      @Nullable String scope) {
    AuthorizationQuery query =
        new AuthorizationQuery(
            responseType,
            clientId,
            redirectUri,
            state,
            codeChallenge,
            codeChallengeMethod,
            scope,
            repeated());
    return answer(
        Response.Status.FOUND, pages.discordNotNow(), () -> start.step(query, cookie.of(headers)));
  }

  @Override
  public Response continueLogin(
      @Nullable String code, @Nullable String state, @Nullable String error) {
    return answer(
        Response.Status.FOUND,
        pages.discordNotNow(),
        () -> continuation.step(cookie.of(headers), code, state, error));
  }

  @Override
  public Response finishLogin(@Nullable String login, @Nullable String guild) {
    return answer(
        Response.Status.SEE_OTHER,
        pages.goBack(),
        () -> finish.step(cookie.of(headers), login, guild));
  }

  @Override
  public Response exchangeToken(
      @Nullable String grantType,
      @Nullable String code,
      @Nullable String redirectUri,
      @Nullable String codeVerifier,
      @Nullable String refreshToken,
      @Nullable String scope,
      @Nullable String clientId,
      @Nullable String clientSecret) {
    TokenForm form =
        new TokenForm(
            grantType,
            code,
            redirectUri,
            codeVerifier,
            refreshToken,
            scope,
            clientId,
            clientSecret);
    try {
      return OAuthMapper.answer(
          tokens.tokens(form, headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
    } catch (OAuthRefusal refused) {
      return OAuthMapper.answer(refused);
    }
  }

  private Set<String> repeated() {
    return uri.getQueryParameters().entrySet().stream()
        .filter(parameter -> parameter.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param redirect how the browser is led on
   * @param notNow the page for when something fails that nobody expected
   */
  private Response answer(Response.Status redirect, String notNow, Supplier<Step> steps) {
    Step step;
    try {
      step = steps.get();
    } catch (RuntimeException e) {
      log.error("A login could not go on", e);
      step = new Step.NotNow(notNow);
    }
    Response.ResponseBuilder response =
        switch (step) {
          case Step.ToDiscord(String address, String browser) ->
              leadTo(redirect, address).header(HttpHeaders.SET_COOKIE, cookie.begin(browser));
          case Step.ToClient(String address) -> leadTo(redirect, address);
          case Step.Ask(String html, String redirectUri) ->
              page(Response.Status.OK, html, ContentPolicy.ofFormThatLeadsTo(redirectUri));
          case Step.Stop(String html) ->
              page(Response.Status.BAD_REQUEST, html, ContentPolicy.OF_MESSAGES);
          case Step.NotNow(String html) ->
              page(Response.Status.SERVICE_UNAVAILABLE, html, ContentPolicy.OF_MESSAGES);
        };
    return response
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        // A client may have opened the login in a window to which it wants to listen.
        .header("Cross-Origin-Opener-Policy", "unsafe-none")
        .build();
  }

  private static Response.ResponseBuilder leadTo(Response.Status redirect, String address) {
    return Response.status(redirect).header(HttpHeaders.LOCATION, address);
  }

  private static Response.ResponseBuilder page(Response.Status status, String html, String policy) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .header("Content-Security-Policy", policy)
        .entity(html);
  }
}
