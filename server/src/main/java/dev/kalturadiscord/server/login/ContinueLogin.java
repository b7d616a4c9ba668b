package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.client.ClientCredentials;
import dev.kalturadiscord.server.discord.DiscordException;
import dev.kalturadiscord.server.discord.DiscordLogin;
import dev.kalturadiscord.server.discord.DiscordSession;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From Discord to the page on which the person chooses. */
@Singleton
final class ContinueLogin {

  private static final Logger log = LoggerFactory.getLogger(ContinueLogin.class);

  private final Logins logins;
  private final ClientCredentials clients;
  private final DiscordLogin discord;
  private final GuildChoice choice;
  private final ClientAddresses addresses;
  private final LoginPages pages;

  @Inject
  ContinueLogin(
      Logins logins,
      ClientCredentials clients,
      DiscordLogin discord,
      GuildChoice choice,
      ClientAddresses addresses,
      LoginPages pages) {
    this.logins = logins;
    this.clients = clients;
    this.discord = discord;
    this.choice = choice;
    this.addresses = addresses;
    this.pages = pages;
  }

  /**
   * Goes on with the login of this browser. Doing so twice shows the same page twice.
   *
   * @param browser what its cookie says
   * @param code Discord's, good once
   * @param state what went to Discord
   * @param error Discord's, in place of a code
   */
  Step step(
      @Nullable String browser,
      @Nullable String code,
      @Nullable String state,
      @Nullable String error) {
    Optional<OpenLogin> found = logins.of(browser).filter(login -> login.isState(state));
    Optional<ApiClient> client = found.flatMap(open -> clients.active(open.login().clientId()));
    if (found.isEmpty() || client.isEmpty()) {
      return new Step.Stop(pages.notThisLogin());
    }
    OpenLogin open = found.get();
    if (error != null) {
      return refused(open, error);
    }
    try {
      Optional<DiscordSession> session = open.discordSession().or(() -> exchange(open, code));
      return session.isPresent()
          ? ask(open, client.get(), session.get())
          : new Step.Stop(pages.notThisLogin());
    } catch (DiscordException e) {
      log.warn("A login waits for Discord: {}", e.getMessage());
      return switch (e.reason()) {
        case NOT_GOOD -> new Step.Stop(pages.notThisLogin());
        case NOT_NOW -> new Step.NotNow(pages.discordNotNow());
      };
    }
  }

  private Step refused(OpenLogin open, String error) {
    boolean byPerson = error.equals("access_denied");
    String address =
        addresses.error(
            open.login(),
            byPerson ? "access_denied" : "server_error",
            byPerson ? "The person refused at Discord." : "Discord did not let the person log in.");
    return logins
        .end(open, entities -> address)
        .<Step>map(Step.ToClient::new)
        .orElseGet(() -> new Step.Stop(pages.notThisLogin()));
  }

  /** The code's session, or that of another request with the same code that was faster. */
  private Optional<DiscordSession> exchange(OpenLogin open, @Nullable String code) {
    if (code == null) {
      return Optional.empty();
    }
    try {
      DiscordSession session = discord.exchange(code, open.discordVerifier());
      logins.keep(open, session);
      return Optional.of(session);
    } catch (DiscordException e) {
      if (e.reason() == DiscordException.Reason.NOT_GOOD) {
        return logins.of(open.browser()).flatMap(OpenLogin::discordSession);
      }
      throw e;
    }
  }

  private Step ask(OpenLogin open, ApiClient client, DiscordSession session) {
    return new Step.Ask(
        pages.consent(
            new ConsentQuestion(
                client.name(),
                discord.user(session).displayName(),
                open.login().scopes(),
                choice.of(client, discord.guilds(session)),
                open.login().redirectUri(),
                open.formToken())),
        open.login().redirectUri());
  }
}
