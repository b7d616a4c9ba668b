package dev.kalturadiscord.server.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DiscordSettingsTest {

  @Test
  void withoutAnApplicationThereAreNoLogins() {
    assertThat(read(Map.of()).application()).isEmpty();
    assertThat(NoDiscord.login().isSetUp()).isFalse();
  }

  @Test
  void anApplicationIsLookedForAtDiscordItself() {
    DiscordSettings settings =
        read(Map.of("discord.client-id", "1", "discord.client-secret", "secret-of-discord"));

    assertThat(settings.application().orElseThrow().clientId()).isEqualTo("1");
    assertThat(settings.apiBaseUrl()).hasToString("https://discord.com/api/v10");
    assertThat(settings.authorizeUrl()).hasToString("https://discord.com/oauth2/authorize");
    assertThat(settings.redirectUri()).hasToString("https://meet.example.org/oauth/callback");
    assertThat(settings.toString()).doesNotContain("secret-of-discord");
  }

  @ParameterizedTest
  @ValueSource(strings = {"discord.client-id", "discord.client-secret"})
  void oneWithoutTheOtherIsAMistake(String name) {
    assertThatThrownBy(() -> read(Map.of(name, "x")))
        .isInstanceOf(InvalidSettingsException.class)
        .message()
        .contains("DISCORD_CLIENT_ID", "DISCORD_CLIENT_SECRET");
  }

  @Test
  void theTokenOfTheBotIsOptionalAndNeverShown() {
    DiscordSettings settings = read(Map.of("discord.bot-token", " MTk4.Cl2FMQ.ZnCjm1XV-_W "));

    assertThat(settings.botToken().orElseThrow().value()).isEqualTo("MTk4.Cl2FMQ.ZnCjm1XV-_W");
    assertThat(settings.application()).isEmpty();
    assertThat(settings.toString()).doesNotContain("MTk4");
    assertThat(read(Map.of()).botToken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bot MTk4.Cl2FMQ", "MTk4\nCl2FMQ", "MTk4…Cl2FMQ"})
  void whatCannotBeATokenIsAMistakeThatIsNotRepeated(String value) {
    assertThatThrownBy(() -> read(Map.of("discord.bot-token", value)))
        .isInstanceOf(InvalidSettingsException.class)
        .message()
        .contains("DISCORD_BOT_TOKEN")
        .doesNotContain("MTk4");
  }

  private static DiscordSettings read(Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("public.base-url", "https://meet.example.org");
    SettingsReader reader = new SettingsReader(GivenSettings.config(values));
    DiscordSettings settings = DiscordSettings.read(reader);
    reader.check();
    return settings;
  }
}
