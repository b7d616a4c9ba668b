package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.discord.DiscordLogin;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** From the client's link to Discord. */
@Singleton
final class StartLogin {

  private final DiscordLogin discord;
  private final AuthorizationRequests requests;
  private final Logins logins;
  private final LoginPages pages;

  @Inject
  StartLogin(
      DiscordLogin discord, AuthorizationRequests requests, Logins logins, LoginPages pages) {
    this.discord = discord;
    this.requests = requests;
    this.logins = logins;
    this.pages = pages;
  }

  /**
   * Begins a login; one that this browser began before ends.
   *
   * @param browser what its cookie says, null when it has none
   */
  Step step(AuthorizationQuery query, @Nullable String browser) {
    if (!discord.isSetUp()) {
      return new Step.NotNow(pages.notSetUp());
    }
    return switch (requests.check(query)) {
      case AuthorizationRequests.LeadsNowhere() -> new Step.Stop(pages.wrongLink());
      case AuthorizationRequests.Refused(String address) -> new Step.ToClient(address);
      case AuthorizationRequests.Good(AuthorizationRequest request) -> {
        Logins.Begun begun = logins.begin(request, browser);
        yield new Step.ToDiscord(
            discord.authorizeUrl(begun.discordState(), begun.discordChallenge()).toString(),
            begun.browser());
      }
    };
  }
}
