package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.client.ClientCredentials;
import dev.kalturadiscord.server.discord.DiscordException;
import dev.kalturadiscord.server.discord.DiscordLogin;
import dev.kalturadiscord.server.discord.DiscordSession;
import dev.kalturadiscord.server.token.AuthorizationCodes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the person's decision back to the client. */
@Singleton
final class FinishLogin {

  private static final Logger log = LoggerFactory.getLogger(FinishLogin.class);

  private final Logins logins;
  private final ClientCredentials clients;
  private final DiscordLogin discord;
  private final GuildChoice choice;
  private final AuthorizationCodes codes;
  private final ClientAddresses addresses;
  private final LoginPages pages;

  @Inject
  FinishLogin(
      Logins logins,
      ClientCredentials clients,
      DiscordLogin discord,
      GuildChoice choice,
      AuthorizationCodes codes,
      ClientAddresses addresses,
      LoginPages pages) {
    this.logins = logins;
    this.clients = clients;
    this.discord = discord;
    this.choice = choice;
    this.codes = codes;
    this.addresses = addresses;
    this.pages = pages;
  }

  /**
   * Ends the login of this browser. Doing so twice works once.
   *
   * @param browser what its cookie says
   * @param formToken what our page sends along
   * @param guildId the chosen guild; null when the person refuses
   */
  Step step(@Nullable String browser, @Nullable String formToken, @Nullable String guildId) {
    Optional<OpenLogin> found = logins.of(browser).filter(login -> login.isFormToken(formToken));
    Optional<ApiClient> client = found.flatMap(open -> clients.active(open.login().clientId()));
    Optional<DiscordSession> session = found.flatMap(OpenLogin::discordSession);
    if (found.isEmpty() || client.isEmpty() || session.isEmpty()) {
      return new Step.Stop(pages.notThisLogin());
    }
    OpenLogin open = found.get();
    if (guildId == null || guildId.isEmpty()) {
      return toClient(
          logins.end(
              open,
              entities ->
                  addresses.error(open.login(), "access_denied", "The person did not agree.")));
    }
    try {
      if (!choice.includes(client.get(), guildId)
          || discord.member(session.get(), guildId).isEmpty()) {
        return new Step.Stop(pages.noMember());
      }
    } catch (DiscordException e) {
      log.warn("A consent waits for Discord: {}", e.getMessage());
      return switch (e.reason()) {
        case NOT_GOOD -> new Step.Stop(pages.notThisLogin());
        case NOT_NOW -> new Step.NotNow(pages.goBack());
      };
    }
    AuthorizationCodes.Consent consent =
        new AuthorizationCodes.Consent(
            client.get().id(),
            open.login().redirectUri(),
            open.login().codeChallenge(),
            open.login().scopes(),
            guildId);
    return toClient(
        logins.end(
            open,
            entities ->
                addresses.code(open.login(), codes.issue(entities, consent, session.get()))));
  }

  private Step toClient(Optional<String> address) {
    return address
        .<Step>map(Step.ToClient::new)
        .orElseGet(() -> new Step.Stop(pages.notThisLogin()));
  }
}
