package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.token.TokenSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ties a login to the browser in which it began. Lax: it has to come along when Discord leads back.
 */
@Singleton
final class LoginCookie {

  static final String NAME = "kaltura_discord_login";

  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final String attributes;

  @Inject
  LoginCookie(TokenSettings settings) {
    URI here = URI.create(settings.issuer());
    this.attributes =
        "; Path="
            + Objects.requireNonNullElse(here.getPath(), "")
            + "/oauth; HttpOnly; SameSite=Lax"
            + ("https".equals(here.getScheme()) ? "; Secure" : "");
  }

  /** The value that a browser sent; null when it sent none that can be ours. */
  @Nullable String of(HttpHeaders headers) {
    return Optional.ofNullable(headers.getCookies().get(NAME))
        .map(Cookie::getValue)
        .filter(value -> VALUE.matcher(value).matches())
        .orElse(null);
  }

  /** Set-Cookie for a login that begins. */
  String begin(String browser) {
    return NAME + "=" + browser + "; Max-Age=" + Logins.LIFE.toSeconds() + attributes;
  }
}
