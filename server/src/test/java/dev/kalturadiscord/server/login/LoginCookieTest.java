package dev.kalturadiscord.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import dev.kalturadiscord.server.token.TokenSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LoginCookieTest {

  @Test
  void itGoesOverHttpsOnlyWhereThereIsHttps() {
    assertThat(cookie("https://meet.example.org").split("; "))
        .containsExactlyInAnyOrder(
            "kaltura_discord_login=value",
            "Max-Age=600",
            "Path=/oauth",
            "HttpOnly",
            "SameSite=Lax",
            "Secure");
    assertThat(cookie("http://localhost:8080")).doesNotContain("Secure");
  }

  @Test
  void itFollowsThePathUnderWhichPeopleReachTheServer() {
    assertThat(cookie("https://example.org/kaltura/")).contains("; Path=/kaltura/oauth;");
  }

  private static String cookie(String publicBaseUrl) {
    return new LoginCookie(
            TokenSettings.read(
                new SettingsReader(GivenSettings.config(Map.of("public.base-url", publicBaseUrl)))))
        .begin("value");
  }
}
