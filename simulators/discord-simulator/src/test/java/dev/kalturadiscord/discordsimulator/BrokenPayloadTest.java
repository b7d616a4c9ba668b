package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every documented limit is enforced with Discord's own answer and put on record. */
class BrokenPayloadTest {
  private static final String MESSAGES = "/channels/2100000000000000001/messages";
  private static final String COMMANDS = "/applications/1000000000000000001/commands";
  private static DiscordSimulator simulator;
  private static ControlClient control;

  @BeforeAll
  static void start() {
    simulator = DiscordSimulator.start(ControlClient.SETTINGS, new MutableClock());
    control = new ControlClient(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  /** In the payloads {n} stands for a text of n characters. */
  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          content | BASE_TYPE_MAX_LENGTH | {"content":"{2001}"}
          nonce | BASE_TYPE_MAX_LENGTH | {"content":"x","nonce":"{26}"}
          embeds.0.title | BASE_TYPE_MAX_LENGTH | {"embeds":[{"title":"{257}"}]}
          embeds.0.description | BASE_TYPE_MAX_LENGTH | {"embeds":[{"description":"{4097}"}]}
          embeds.0.footer.text | BASE_TYPE_MAX_LENGTH | {"embeds":[{"footer":{"text":"{2049}"}}]}
          embeds.0.author.name | BASE_TYPE_MAX_LENGTH | {"embeds":[{"author":{"name":"{257}"}}]}
          embeds.0.fields.0.value | BASE_TYPE_REQUIRED | {"embeds":[{"fields":[{"name":"a"}]}]}
          embeds.0.fields.0.name | BASE_TYPE_BAD_LENGTH | {"embeds":[{"fields":[{"name":"","value":"a"}]}]}
          embeds.0.url | URL_TYPE_INVALID_SCHEME | {"embeds":[{"url":"javascript:x"}]}
          embeds | MAX_EMBED_SIZE_EXCEEDED | {"embeds":[{"description":"{3500}"},{"description":"{3500}"}]}
          """)
  void aMessageBeyondItsLimitsIsRefused(String field, String code, String payload) {
    refused("POST", MESSAGES, payload, field, code);
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.label | BASE_TYPE_MAX_LENGTH | {"type":2,"style":1,"custom_id":"a","label":"{81}"}
          0.label | BASE_TYPE_REQUIRED | {"type":2,"style":1,"custom_id":"a"}
          0.custom_id | BASE_TYPE_BAD_LENGTH | {"type":2,"style":1,"custom_id":"{101}","label":"a"}
          0.custom_id | BASE_TYPE_REQUIRED | {"type":2,"style":1,"label":"a"}
          0.url | BASE_TYPE_REQUIRED | {"type":2,"style":5,"label":"a"}
          0.url | URL_TYPE_INVALID_SCHEME | {"type":2,"style":5,"label":"a","url":"ftp://a"}
          0 | BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE | {"type":2,"style":5,"label":"a","url":"https://a","custom_id":"b"}
          1.custom_id | COMPONENT_CUSTOM_ID_DUPLICATED | {"type":2,"style":1,"label":"a","custom_id":"b"},{"type":2,"style":1,"label":"c","custom_id":"b"}
          0.options | BASE_TYPE_BAD_LENGTH | {"type":3,"custom_id":"a","options":[]}
          """)
  void aComponentBeyondItsLimitsIsRefused(String field, String code, String components) {
    refused(
        "POST",
        MESSAGES,
        "{\"content\":\"x\",\"components\":[{\"type\":1,\"components\":[" + components + "]}]}",
        "components.0.components." + field,
        code);
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.name | APPLICATION_COMMAND_INVALID_NAME | {"name":"Hello","description":"a"}
          0.name | APPLICATION_COMMAND_INVALID_NAME | {"name":"two words","description":"a"}
          0.name | BASE_TYPE_BAD_LENGTH | {"name":"{33}","description":"a"}
          0.description | BASE_TYPE_REQUIRED | {"name":"a"}
          0.description | BASE_TYPE_BAD_LENGTH | {"name":"a","description":"{101}"}
          1.name | APPLICATION_COMMANDS_DUPLICATE_NAME | {"name":"a","description":"a"},{"name":"a","description":"b"}
          0.options.1.name | APPLICATION_COMMAND_OPTIONS_NAME_NOT_UNIQUE | {"name":"a","description":"a","options":[{"type":3,"name":"b","description":"b"},{"type":3,"name":"b","description":"b"}]}
          0.options.1.required | APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID | {"name":"a","description":"a","options":[{"type":3,"name":"b","description":"b"},{"type":3,"name":"c","description":"b","required":true}]}
          0.options.0.autocomplete | APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID_TYPE | {"name":"a","description":"a","options":[{"type":5,"name":"b","description":"b","autocomplete":true}]}
          0.options.0.choices.0.value | BASE_TYPE_MAX_LENGTH | {"name":"a","description":"a","options":[{"type":3,"name":"b","description":"b","choices":[{"name":"c","value":"{101}"}]}]}
          """)
  void aCommandBeyondItsLimitsIsRefused(String field, String code, String commands) {
    refused("PUT", COMMANDS, "[" + commands + "]", field, code);
  }

  @Test
  void anEmptyMessageIsRefused() {
    ControlClient.Response answer = control.bot("POST", MESSAGES, "{\"content\":\" \"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("code").asInt()).isEqualTo(50006);
  }

  @Test
  void aMessageOfComponentsAloneTakesNoContent() {
    refused(
        "POST",
        MESSAGES,
        "{\"flags\":32768,\"content\":\"x\",\"components\":[{\"type\":10,\"content\":\"y\"}]}",
        "content",
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
  }

  @Test
  void aBodyThatIsNoJsonIsRefused() {
    ControlClient.Response answer = control.bot("POST", MESSAGES, "{");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("code").asInt()).isEqualTo(50109);
  }

  @Test
  void anUnknownEndpointIsPutOnRecord() {
    assertThat(control.bot("GET", "/no/such/thing", null).status()).isEqualTo(404);

    assertThat(control.get("/__sim/violations").body().findValuesAsText("path"))
        .contains("/no/such/thing");
  }

  private static void refused(
      String method, String path, String template, String field, String code) {
    String payload = template;
    for (int length : new int[] {26, 33, 81, 101, 257, 2001, 2049, 3500, 4097}) {
      payload = payload.replace("{" + length + "}", "a".repeat(length));
    }
    int before = control.get("/__sim/violations").body().size();

    ControlClient.Response answer = control.bot(method, path, payload);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("code").asInt()).isEqualTo(50035);
    assertThat(
            answer
                .body()
                .path("errors")
                .at("/" + field.replace('.', '/') + "/_errors/0/code")
                .asText())
        .isEqualTo(code);
    assertThat(control.get("/__sim/violations").body().size()).isGreaterThan(before);
    assertThat(control.get("/__sim/violations").body().get(before).path("problem").asText())
        .startsWith(field + ":");
  }
}
