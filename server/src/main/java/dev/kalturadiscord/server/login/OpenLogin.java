package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.discord.DiscordSession;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A login in the hands of its browser.
 *
 * @param browser the cookie's value; secret
 */
record OpenLogin(String browser, Login login) {

  /** Whether this is the state that went to Discord for this login. */
  boolean isState(@Nullable String state) {
    return state != null && login.isState(state);
  }

  String discordVerifier() {
    return login.discordVerifier(browser).orElseThrow();
  }

  Optional<DiscordSession> discordSession() {
    return login.discordSession(browser);
  }

  /** What our own page sends with its form; another page cannot know it. */
  String formToken() {
    return Sha256.hexOf("form of " + browser);
  }

  boolean isFormToken(@Nullable String text) {
    return text != null
        && MessageDigest.isEqual(
            text.getBytes(StandardCharsets.UTF_8), formToken().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "OpenLogin[" + login.clientId() + "]";
  }
}
