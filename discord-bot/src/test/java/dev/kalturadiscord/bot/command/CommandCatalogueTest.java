package dev.kalturadiscord.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandCatalogueTest {

  private static final String SENT =
      """
      {"type":1,"name":"go","description":"Goes","nsfw":false,"contexts":["0","1"],
       "integration_types":["0"],"default_member_permissions":null,
       "name_localizations":{},"description_localizations":{"de":"Geht","fr":"Va"},
       "options":[{"type":4,"name":"far","description":"How far","required":false,
         "autocomplete":false,"min_value":1,
         "choices":[{"name":"A","value":1},{"name":"B","value":2}]}]}\
      """;

  /** The same as Discord gives it back. */
  private static final String HAD =
      """
      {"id":"1","application_id":"2","version":"3","dm_permission":false,"name":"go","type":1,
       "description":"Goes","contexts":[1,0],"brand_new_field":{"a":true},
       "integration_types":[0],"nsfw":false,"default_member_permissions":null,
       "name_localizations":null,"description_localizations":{"fr":"Va","de":"Geht"},
       "options":[{"name":"far","description":"How far","type":4,"min_value":1.0,
         "choices":[{"name":"A","name_localizations":null,"value":1},{"name":"B","value":2}]}]}\
      """;

  @Test
  void whatDiscordGivesBackIsTheSameAsWhatWasSent() {
    assertThat(hash(HAD)).isEqualTo(hash(SENT));
  }

  @Test
  void whatIsLeftOutIsTheDefault() {
    assertThat(hash("{\"name\":\"go\",\"description\":\"Goes\"}"))
        .isEqualTo(
            hash(
                """
                {"type":1,"name":"go","description":"Goes","integration_types":[0],
                 "contexts":null,"options":[]}\
                """));
  }

  @Test
  void theOrderOfCommandsSaysNothing() {
    JsonNode one = json(SENT);
    JsonNode other = json(SENT.replace("\"go\"", "\"run\""));
    assertThat(CanonicalCommands.hash(List.of(one, other)))
        .isEqualTo(CanonicalCommands.hash(List.of(other, one)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Goes\" -> \"Went\"",
        "\"Geht\" -> \"Ging\"",
        "\"required\":false -> \"required\":true",
        "\"autocomplete\":false -> \"autocomplete\":true",
        "\"min_value\":1 -> \"min_value\":2",
        "\"value\":2 -> \"value\":3",
        "{\"name\":\"A\",\"value\":1},{\"name\":\"B\",\"value\":2} -> "
            + "{\"name\":\"B\",\"value\":2},{\"name\":\"A\",\"value\":1}",
        "\"default_member_permissions\":null -> \"default_member_permissions\":\"0\"",
        "[\"0\",\"1\"] -> [\"0\"]",
        "\"nsfw\":false -> \"nsfw\":true",
      })
  void eachChangeIsSeen(String change) {
    String[] parts = change.split(" -> ", 2);
    assertThat(SENT).contains(parts[0]);
    assertThat(hash(SENT.replace(parts[0], parts[1]))).isNotEqualTo(hash(SENT));
  }

  @Test
  void aDefinitionWithSomethingThatIsNotComparedIsRefused() {
    ObjectNode definition = (ObjectNode) json(SENT);
    ((ObjectNode) definition.path("options").get(0)).put("brand_new", 1);
    assertThatThrownBy(() -> new CommandCatalogue("1", List.of(definition)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("brand_new");
  }

  @Test
  void oneGuildsCommandsHaveNeitherContextsNorKindsOfInstallation() {
    CommandScope guild = new CommandScope.OfGuild("2000");
    JsonNode ours = json(SENT);
    JsonNode had = json(HAD.replace("\"integration_types\":[0]", "\"integration_types\":[0,1]"));

    assertThat(guild.meaningful(List.of(ours)).getFirst().has("contexts")).isFalse();
    assertThat(CanonicalCommands.hash(guild.meaningful(List.of(had))))
        .isEqualTo(CanonicalCommands.hash(guild.meaningful(List.of(ours))));
    assertThat(CanonicalCommands.hash(List.of(had)))
        .isNotEqualTo(CanonicalCommands.hash(List.of(ours)));
    assertThat(ours.has("contexts")).isTrue();
  }

  @Test
  void translationsStandBesideTheTextsAndNamesStay() {
    JsonNode english = json(SENT.replace("{\"de\":\"Geht\",\"fr\":\"Va\"}", "{}"));
    JsonNode german =
        json(
            SENT.replace("\"Goes\"", "\"Geht\"")
                .replace("How far", "Wie weit")
                .replace("\"A\"", "\"Nah\""));

    Translations.add("de", List.of(english), List.of(german));

    JsonNode option = english.path("options").path(0);
    assertThat(english.path("description_localizations").toString()).isEqualTo("{\"de\":\"Geht\"}");
    assertThat(option.path("description_localizations").toString())
        .isEqualTo("{\"de\":\"Wie weit\"}");
    assertThat(option.path("choices").path(0).path("name_localizations").toString())
        .isEqualTo("{\"de\":\"Nah\"}");
    assertThat(option.path("choices").path(1).has("name_localizations")).isFalse();
    assertThat(english.path("name_localizations")).isEmpty();
    assertThat(english.path("name").asText()).isEqualTo("go");
  }

  private static String hash(String command) {
    return CanonicalCommands.hash(List.of(json(command)));
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
