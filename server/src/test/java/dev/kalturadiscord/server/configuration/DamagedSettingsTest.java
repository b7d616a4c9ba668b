package dev.kalturadiscord.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stored but cannot be used never opens anything. */
@ExtendWith(RunningServer.class)
final class DamagedSettingsTest {

  private final Database database;
  private final ConfiguredGuild guild;

  DamagedSettingsTest(Api api, Database database, Discord discord) {
    this.database = database;
    this.guild = new ConfiguredGuild(api, discord);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "commands.enabled | \"yes\" | commands.enabled | false",
        "commands.permissions.kaltura-start | \"everyone\" | commands.permissions.kaltura-start | []",
        "commands.permissions.kaltura-end | [\"admin\"] | commands.permissions.kaltura-end | []",
        "roles.mapping.55 | \"emperor\" | roles.mapping.55 | \"viewer\"",
        "roles.default | \"administrator\" | roles.default | \"viewer\"",
        "meetings.sharing | 3 | meetings.sharing | \"administrators\"",
        "meetings.mentionsInShares | 1 | meetings.mentionsInShares | false",
        "meetings.joinWindowMinutes | 999999 | meetings.joinWindowMinutes | 0",
        "features.recording | {} | features.recording | false",
        "notifications.channels.default | \"general\" | notifications.enabled | false",
        "notifications.channels.meeting_start | 5 | notifications.types.meeting_start | false",
        "notifications.enabled | \"on\" | notifications.enabled | false"
      })
  void aDamagedSettingIsAsRestrictedAsItCanBe(
      String key, String stored, String restricted, String inForce) {
    damage(key, stored);

    assertThat(guild.inForce(restricted)).isEqualTo(ConfiguredGuild.json(inForce));
  }

  @Test
  void aRestrictionWinsOverAnythingElseThatWasChosen() {
    guild.change("notifications.enabled", "false");
    guild.change("notifications.enabled", "true");
    damage("notifications.channels.default", "\"staff\"");
    guild.change("notifications.types.user_join", "true");

    assertThat(guild.inForce("notifications.enabled").asBoolean()).isFalse();
  }

  @Test
  void damagedWordsAreReplacedByTheDefaultOnes() {
    JsonNode usual = guild.inForce("notifications.templates.meeting_share");
    damage("notifications.templates.meeting_share", "\"{{gone}}\"");

    assertThat(guild.inForce("notifications.templates.meeting_share")).isEqualTo(usual);
  }

  @Test
  void whatDoesNotExistAnyMoreIsTold() {
    damage("meetings.colour", "\"green\"");

    assertThat(guild.get().json().at("/damaged/0/key").asText()).isEqualTo("meetings.colour");
    assertThat(guild.get("/roles").json().path("damaged")).isEmpty();
  }

  @Test
  void anotherChangeLeavesTheDamageAsItIs() {
    damage("roles.default", "\"emperor\"");

    guild.change("features.activities", "true");

    assertThat(guild.get().json().path("damaged")).hasSize(1);
    assertThat(
            database.column(
                "select value from guild_configuration_override"
                    + " where guild_id = ? and key = 'roles.default'",
                guild.id()))
        .containsExactly("\"emperor\"");
  }

  @ParameterizedTest
  @CsvSource({"moderator", "viewer"})
  void aGoodValueRepairsIt(String value) {
    damage("roles.default", "\"emperor\"");

    guild.change("roles.default", "\"" + value + "\"");

    assertThat(guild.get().json().path("damaged")).isEmpty();
    assertThat(guild.inForce("roles.default").asText()).isEqualTo(value);
  }

  @Test
  void aResetRepairsEverything() {
    damage("roles.default", "\"emperor\"");
    damage("gone.altogether", "1");

    guild.reset("");

    assertThat(guild.get().json().path("damaged")).isEmpty();
    assertThat(
            database.column(
                "select key from guild_configuration_override where guild_id = ?", guild.id()))
        .isEmpty();
  }

  private void damage(String key, String json) {
    database.choose(guild.id(), key, json);
    Eventually.holds(
        () -> assertThat(guild.get().json().path("damaged").findValuesAsText("key")).contains(key));
  }
}
