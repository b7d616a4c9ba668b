package dev.kalturadiscord.discordsimulator.oauth2;

import dev.kalturadiscord.discordsimulator.rest.Answer;
import dev.kalturadiscord.discordsimulator.rest.Faults;
import dev.kalturadiscord.discordsimulator.rest.RestApi;
import dev.kalturadiscord.discordsimulator.rest.RestCall;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import io.javalin.http.HandlerType;
import java.util.Optional;

/** The frame around requests with a person's token: checks it and what it allows. */
final class UserRoutes {
  private final RestApi api;
  private final UserTokens tokens;
  private final Faults faults;

  UserRoutes(RestApi api, UserTokens tokens, Faults faults) {
    this.api = api;
    this.tokens = tokens;
    this.faults = faults;
  }

  /** A GET that any good token opens. */
  void get(String path, UserHandler handler) {
    add(path, Optional.empty(), handler);
  }

  /** A GET that asks for a scope. */
  void get(String path, Scope scope, UserHandler handler) {
    add(path, Optional.of(scope), handler);
  }

  private void add(String path, Optional<Scope> scope, UserHandler handler) {
    api.userRoute(
        HandlerType.GET,
        path,
        faults.around(
            call -> {
              AccessToken token =
                  Optional.ofNullable(call.bearerToken())
                      .flatMap(tokens::find)
                      .orElseThrow(ApiError::unauthorized);
              if (!token.consent().scopes().containsAll(scope.stream().toList())) {
                throw ApiError.missingScope();
              }
              return handler.answer(call, token);
            }));
  }

  /** Answers a request for the person behind a token. */
  @FunctionalInterface
  interface UserHandler {
    Answer answer(RestCall call, AccessToken token);
  }
}
