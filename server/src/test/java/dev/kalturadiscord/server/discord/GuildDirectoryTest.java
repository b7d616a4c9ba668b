package dev.kalturadiscord.server.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.server.discord.DiscordException.Reason;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.LoggedLines;
import dev.kalturadiscord.server.testing.RunningServer;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles and channels of guilds at the simulated Discord. */
@ExtendWith(RunningServer.class)
final class GuildDirectoryTest {

  private static final String GENERAL = "2100000000000000001";

  private final Discord discord;
  private final ManualTicker time = new ManualTicker();
  private final GuildDirectory directory;

  GuildDirectoryTest(Discord discord) {
    this.discord = discord;
    this.directory = directory(settings());
  }

  @AfterEach
  void recover() {
    discord.recover();
  }

  @Test
  void theServerKnowsTheRolesOfAGuild() {
    GuildDirectory ofTheServer = CDI.current().select(GuildDirectory.class).get();

    assertThat(ofTheServer.hasRole(Discord.RIVERSIDE, Discord.ADMINISTRATOR_ROLE)).isTrue();
    assertThat(ofTheServer.hasRole(Discord.RIVERSIDE, "1")).isFalse();
    assertThat(ofTheServer.hasRole(Discord.RIVERSIDE, GENERAL)).isFalse();
  }

  @Test
  void everybodysRoleIsOneToo() {
    assertThat(directory.hasRole(Discord.RIVERSIDE, Discord.RIVERSIDE)).isTrue();
    assertThat(directory.hasRole(Discord.RIVERSIDE, Discord.MAKERS)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, TEXT, true",
    "ANNOUNCEMENT, ANNOUNCEMENT, true",
    "VOICE, OTHER, false",
    "CATEGORY, OTHER, false",
    "FORUM, OTHER, false"
  })
  void aChannelHasItsKind(String made, ChannelKind kind, boolean text) {
    String channelId = discord.newChannel("new", made);

    Optional<ChannelKind> found = directory.channel(Discord.RIVERSIDE, channelId);

    discord.removeChannel(channelId);
    assertThat(found).contains(kind);
    assertThat(kind.isText()).isEqualTo(text);
  }

  @Test
  void whatAnotherGuildHasIsNotThere() {
    assertThat(directory.channel(Discord.MAKERS, GENERAL)).isEmpty();
    assertThat(directory.hasRole(Discord.MAKERS, Discord.ADMINISTRATOR_ROLE)).isFalse();
    assertThat(directory.channel(Discord.RIVERSIDE, GENERAL)).contains(ChannelKind.TEXT);
  }

  @Test
  void aGuildThatDoesNotExistHasNothing() {
    assertThat(directory.hasRole("123", "123")).isFalse();
    assertThat(directory.channel("123", GENERAL)).isEmpty();
  }

  @Test
  void whatHasJustBeenMadeIsFound() {
    boolean before = directory.hasRole(Discord.RIVERSIDE, "1");
    boolean generalBefore = directory.channel(Discord.RIVERSIDE, GENERAL).isPresent();
    String roleId = discord.newRole("Hosts");
    String channelId = discord.newChannel("hall", "TEXT");
    time.pass(Duration.ofMillis(2_001));

    boolean role = directory.hasRole(Discord.RIVERSIDE, roleId);
    Optional<ChannelKind> channel = directory.channel(Discord.RIVERSIDE, channelId);

    discord.removeRole(roleId);
    discord.removeChannel(channelId);
    assertThat(before).isFalse();
    assertThat(generalBefore).isTrue();
    assertThat(role).isTrue();
    assertThat(channel).contains(ChannelKind.TEXT);
  }

  @Test
  void whatWasRemovedIsGoneAfterHalfAMinute() {
    String roleId = discord.newRole("Guests");
    boolean before = directory.hasRole(Discord.RIVERSIDE, roleId);
    discord.removeRole(roleId);

    time.pass(Duration.ofSeconds(29));
    boolean remembered = directory.hasRole(Discord.RIVERSIDE, roleId);
    time.pass(Duration.ofSeconds(1));

    assertThat(before).isTrue();
    assertThat(remembered).isTrue();
    assertThat(directory.hasRole(Discord.RIVERSIDE, roleId)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 401, 404})
  void whenDiscordFailsNothingIsSaid(int status) {
    discord.fail("/guilds/" + Discord.RIVERSIDE + "/", status, 2);

    assertThatThrownBy(() -> directory.hasRole(Discord.RIVERSIDE, Discord.ADMINISTRATOR_ROLE))
        .isInstanceOfSatisfying(
            DiscordException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_NOW));
    assertThatThrownBy(() -> directory.channel(Discord.RIVERSIDE, GENERAL))
        .isInstanceOf(DiscordException.class);
    assertThat(directory.hasRole(Discord.RIVERSIDE, Discord.ADMINISTRATOR_ROLE)).isTrue();
    assertThat(directory.channel(Discord.RIVERSIDE, GENERAL)).isPresent();
  }

  @Test
  void aTokenThatIsNotTheBotsIsTheOperatorsMatter() {
    DiscordSettings good = settings();
    DiscordSettings bad =
        new DiscordSettings(
            good.application(),
            Optional.of(new DiscordSettings.BotToken("another-token")),
            good.apiBaseUrl(),
            good.authorizeUrl(),
            good.redirectUri());

    assertThatThrownBy(() -> directory(bad).hasRole(Discord.RIVERSIDE, "1"))
        .isInstanceOfSatisfying(
            DiscordException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_NOW))
        .hasMessageContaining("DISCORD_BOT_TOKEN")
        .hasMessageNotContaining("another-token");
  }

  @Test
  void withoutATokenIdsAreTakenAsTheyAreAndItIsSaid() {
    GuildDirectory unchecked = NoDiscord.guilds();

    try (LoggedLines log = new LoggedLines()) {
      unchecked.start("");
      directory.start("");

      assertThat(unchecked.hasRole(Discord.RIVERSIDE, "1")).isTrue();
      assertThat(unchecked.channel(Discord.RIVERSIDE, "1").orElseThrow().isText()).isTrue();
      assertThat(log.all())
          .filteredOn(line -> line.startsWith(GuildDirectory.class.getName()))
          .singleElement()
          .asString()
          .contains("Role and channel ids in configurations are not checked", "DISCORD_BOT_TOKEN");
    }
  }

  private GuildDirectory directory(DiscordSettings settings) {
    return new GuildDirectory(settings, new DiscordHttp(settings, new ObjectMapper()), time);
  }

  private static DiscordSettings settings() {
    return CDI.current().select(DiscordSettings.class).get();
  }
}
