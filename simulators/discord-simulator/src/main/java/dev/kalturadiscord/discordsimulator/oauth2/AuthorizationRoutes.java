package dev.kalturadiscord.discordsimulator.oauth2;

import dev.kalturadiscord.discordsimulator.wire.Refusal;
import dev.kalturadiscord.discordsimulator.world.Person;
import dev.kalturadiscord.discordsimulator.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the application sends people's browsers; outside the API, as on discord.com. */
final class AuthorizationRoutes {
  private static final String PATH = "/oauth2/authorize";

  private final World world;
  private final ClientRegistration client;
  private final AuthorizationCodes codes;

  AuthorizationRoutes(World world, ClientRegistration client, AuthorizationCodes codes) {
    this.world = world;
    this.client = client;
    this.codes = codes;
  }

  void register(RoutesConfig routes) {
    routes.get(PATH, refusing(this::ask));
    // The form has no address of its own, so the query comes again and is checked again.
    routes.post(PATH, refusing(this::decide));
  }

  private void ask(Context context) {
    AuthorizationRequest request = request(context);
    html(
        context,
        HttpStatus.OK,
        AuthorizationPage.asking(world.bot().displayName(), request, world.people()));
  }

  private void decide(Context context) {
    AuthorizationRequest request = request(context);
    Map<String, String> answer = new LinkedHashMap<>();
    switch (String.valueOf(context.formParam("decision"))) {
      case "authorize" -> {
        Consent consent = new Consent(person(context).id(), request.scopes());
        answer.put("code", codes.issue(consent, request.redirectUri(), request.challenge()));
      }
      case "cancel" -> {
        answer.put("error", "access_denied");
        answer.put(
            "error_description", "The resource owner or authorization server denied the request");
      }
      default -> throw new Refusal("The decision must be authorize or cancel.");
    }
    String state = request.state();
    if (state != null) {
      answer.put("state", state);
    }
    protect(context);
    context.redirect(address(request.redirectUri(), answer), HttpStatus.FOUND);
  }

  private Person person(Context context) {
    String userId = String.valueOf(context.formParam("user_id"));
    return world
        .person(userId)
        .filter(person -> !person.bot())
        .orElseThrow(() -> new Refusal("Choose who you are."));
  }

  private AuthorizationRequest request(Context context) {
    return AuthorizationRequest.read(context, world.applicationId(), client);
  }

  private static String address(String redirectUri, Map<String, String> answer) {
    String query =
        answer.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return redirectUri + (redirectUri.contains("?") ? "&" : "?") + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Handler refusing(Handler handler) {
    return context -> {
      try {
        handler.handle(context);
      } catch (Refusal refusal) {
        html(
            context,
            HttpStatus.BAD_REQUEST,
            AuthorizationPage.refusing(String.valueOf(refusal.getMessage())));
      }
    };
  }

  private static void html(Context context, HttpStatus status, String page) {
    protect(context);
    context.status(status).html(page);
  }

  private static void protect(Context context) {
    context
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        // No form-action: it would stop the redirect to the application.
        .header("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
  }
}
