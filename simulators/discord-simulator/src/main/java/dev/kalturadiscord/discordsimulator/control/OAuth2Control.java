package dev.kalturadiscord.discordsimulator.control;

import dev.kalturadiscord.discordsimulator.oauth2.UserTokens;

/** Makes access tokens expire, so that clients can be tried with it. */
public final class OAuth2Control {
  private final UserTokens tokens;

  public OAuth2Control(UserTokens tokens) {
    this.tokens = tokens;
  }

  public void register(ControlRoutes routes) {
    routes.act("/oauth2/expire", context -> tokens.expireAccessTokens());
  }
}
