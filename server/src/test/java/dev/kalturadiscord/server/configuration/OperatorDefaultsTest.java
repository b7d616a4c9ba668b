package dev.kalturadiscord.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OperatorDefaultsTest {

  @TempDir private Path folder;

  @Test
  void everyKeyThatIsNoGuildsOwnHasADefaultThatIsGood() {
    SettingsReader settings = reader(Map.of());
    ConfigurationDefaults defaults = ConfigurationSettings.read(settings).defaults();

    assertThatCode(settings::check).doesNotThrowAnyException();
    JsonNode ofGuild = ConfigurationTree.of(defaults.of("900"));
    assertThat(Catalogue.all())
        .filteredOn(form -> !form.key().endsWith(KeyForm.ROLE))
        .filteredOn(form -> !form.key().startsWith("notifications.channels."))
        .allSatisfy(
            form -> {
              JsonNode value = ofGuild.at("/" + form.key().replace('.', '/'));
              assertThat(form.form().flaw(value)).isEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "guild.defaults.meetings.joinWindowMinutes | 30 | meetings.joinWindowMinutes | 30",
        "guild.defaults.notifications.enabled | false | notifications.enabled | false",
        "guild.defaults.meetings.sharing | host | meetings.sharing | \"host\"",
        "guild.defaults.commands.permissions.kaltura-start | nobody | commands.permissions.kaltura-start | []",
        "guild.defaults.notifications.templates.meeting_end | 42 | notifications.templates.meeting_end | \"42\""
      })
  void aSettingReplacesADefault(String name, String value, String key, String expected) {
    assertThat(at(read(Map.of(name, value)), key)).isEqualTo(ConfiguredGuild.json(expected));
  }

  @Test
  void aFileReplacesDefaultsAndASettingWinsOverIt() throws IOException {
    String file =
        file(
            """
            {"meetings": {"joinWindowMinutes": 5, "sharing": "host"},
             "commands": {"permissions": {"kaltura-end": []}}}
            """);

    JsonNode defaults =
        read(Map.of("guild.defaults.file", file, "guild.defaults.meetings.joinWindowMinutes", "7"));

    assertThat(at(defaults, "meetings.joinWindowMinutes").asInt()).isEqualTo(7);
    assertThat(at(defaults, "meetings.sharing").asText()).isEqualTo("host");
    assertThat(at(defaults, "commands.permissions.kaltura-end")).isEmpty();
    assertThat(at(defaults, "meetings.defaultDurationMinutes").asInt()).isEqualTo(60);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "guild.defaults.meetings.joinWindowMinutes | soon | must be a whole number from 0 to 1440",
        "guild.defaults.meetings.joinWindowMinutes | 1441 | must be a whole number from 0 to 1440",
        "guild.defaults.roles.default | emperor | must be one of viewer, moderator",
        "guild.defaults.notifications.templates.meeting_end | {{titel}} | must not hold {{titel}}",
        "guild.defaults.commands.permissions.kaltura-end | 77 | belong to a single guild",
        "guild.defaults.notifications.channels.default | 77 | belong to a single guild",
        "guild.defaults.meetings.colour | green | does not exist",
        "GUILD_DEFAULTS_MEETINGS_COLOUR | green | does not exist"
      })
  void aBadDefaultStopsTheStartWithItsKeyAndTheReason(String name, String value, String reason) {
    SettingsReader settings = reader(Map.of(name, value));
    ConfigurationSettings.read(settings);

    assertThatThrownBy(settings::check).message().contains(name).contains(reason).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"meetings\": {\"colour\": 1}} | meetings.colour is no key",
        "{\"meetings\": {\"sharing\": null}} | meetings.sharing must be one of",
        "{\"roles\": {\"mapping\": {\"5\": \"moderator\"}}} | roles.mapping.5 has no default",
        "{\"meetings\": 5} | meetings is no key",
        "{\"meetings\": | is not valid JSON",
        "[] | must hold a JSON object"
      })
  void aBadFileStopsTheStartToo(String content, String reason) throws IOException {
    SettingsReader settings = reader(Map.of("guild.defaults.file", file(content)));
    ConfigurationSettings.read(settings);

    assertThatThrownBy(settings::check).message().contains("guild.defaults.file").contains(reason);
  }

  @Test
  void soDoesAFileThatIsNotThere() {
    SettingsReader settings =
        reader(Map.of("guild.defaults.file", folder.resolve("none.json").toString()));
    ConfigurationSettings.read(settings);

    assertThatThrownBy(settings::check).message().contains("none.json cannot be read");
  }

  private static JsonNode at(JsonNode defaults, String key) {
    return defaults.at("/" + key.replace('.', '/'));
  }

  private static JsonNode read(Map<String, String> values) {
    SettingsReader settings = reader(values);
    ConfigurationDefaults defaults = ConfigurationSettings.read(settings).defaults();
    settings.check();
    return ConfigurationTree.of(defaults.of("900"));
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("defaults.json"), content).toString();
  }

  private static SettingsReader reader(Map<String, String> values) {
    return new SettingsReader(GivenSettings.config(values));
  }
}
