package dev.kalturadiscord.discordsimulator.rest;

import dev.kalturadiscord.discordsimulator.wire.ApiError;
import org.jspecify.annotations.Nullable;

/** A path that asks for a token: the bot's, a person's, or either with an answer of its own. */
final class TokenRoute implements RestHandler {
  private final String botAuthorization;
  private @Nullable RestHandler bot;
  private @Nullable RestHandler people;

  TokenRoute(String botToken) {
    this.botAuthorization = "Bot " + botToken;
  }

  void forTheBot(RestHandler handler) {
    bot = handler;
  }

  void forPeople(RestHandler handler) {
    people = handler;
  }

  @Override
  public Answer answer(RestCall call) {
    RestHandler handler = handler(call);
    if (handler == null) {
      throw ApiError.unauthorized();
    }
    return handler.answer(call);
  }

  private @Nullable RestHandler handler(RestCall call) {
    if (call.bearerToken() != null) {
      return people;
    }
    return botAuthorization.equals(call.authorization()) ? bot : null;
  }
}
