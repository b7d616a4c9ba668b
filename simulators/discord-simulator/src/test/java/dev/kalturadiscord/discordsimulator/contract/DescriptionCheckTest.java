package dev.kalturadiscord.discordsimulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionCheckTest {
  private static DescriptionCheck check;

  @BeforeAll
  static void load() throws IOException, URISyntaxException {
    URL description =
        Objects.requireNonNull(DescriptionCheckTest.class.getResource("description.json"));
    check = DescriptionCheck.load(Path.of(description.toURI()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"hello\"}",
        "{\"text\":null,\"author\":null}",
        "{\"text\":\"a\",\"author\":\"123\",\"kind\":2}",
        "{\"text\":\"a\",\"author\":123,\"kind\":\"2\"}",
        "{\"text\":\"a\",\"parts\":[{\"type\":1,\"length\":\"3\"},{\"type\":\"2\",\"width\":1,\"height\":1}]}"
      })
  void whatDiscordTakesIsNoViolation(String body) {
    assertThat(notes(body)).isEmpty();
  }

  @Test
  void anUnknownFieldIsAViolation() {
    assertThat(notes("{\"text\":\"a\",\"txet\":\"b\"}")).containsExactly("txet: unknown field");
  }

  @Test
  void aMissingFieldIsAViolation() {
    assertThat(notes("{}")).hasSize(1).first().asString().startsWith("body: ").contains("text");
  }

  @Test
  void aTextThatIsTooLongIsAViolation() {
    assertThat(notes("{\"text\":\"longer\"}")).hasSize(1).first().asString().startsWith("text: ");
  }

  @Test
  void aTextThatIsNoNumberIsAViolation() {
    assertThat(notes("{\"text\":\"a\",\"kind\":\"two\"}")).isNotEmpty();
    assertThat(notes("{\"text\":\"a\",\"author\":\"me\"}")).isNotEmpty();
  }

  @Test
  void aMistakeInOneMemberOfAUnionIsOneViolation() {
    assertThat(notes("{\"text\":\"a\",\"parts\":[{\"type\":1,\"length\":0}]}"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("parts.0.length: ");
  }

  @Test
  void aTypeThatNoMemberOfAUnionHasIsAViolation() {
    assertThat(notes("{\"text\":\"a\",\"parts\":[{\"type\":3}]}"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("parts.0.type: ");
  }

  @Test
  void aMissingBodyIsAViolation() {
    assertThat(check.violations("POST", "/rooms/1/notes", Set.of(), MissingNode.getInstance()))
        .containsExactly("body: missing");
  }

  @Test
  void anUnknownQueryParameterIsAViolation() {
    assertThat(
            check.violations(
                "POST", "/rooms/1/notes", Set.of("urgent", "loud"), Json.read("{\"text\":\"a\"}")))
        .containsExactly("query: unknown parameter loud");
  }

  @Test
  void anIdThatIsNoSnowflakeIsAViolation() {
    assertThat(
            check.violations("POST", "/rooms/here/notes", Set.of(), Json.read("{\"text\":\"a\"}")))
        .containsExactly("path: room_id is not a snowflake");
  }

  @Test
  void theMoreLiteralOfTwoPathsIsMeant() {
    assertThat(
            check.violations(
                "PATCH", "/rooms/1/notes/@first", Set.of(), Json.read("{\"done\":true}")))
        .isEmpty();
  }

  @Test
  void whatIsNotDescribedIsNotChecked() {
    assertThat(check.violations("PUT", "/elsewhere", Set.of("a"), Json.read("{\"b\":1}")))
        .isEmpty();
  }

  @Test
  void anotherJsonFileIsNoDescription(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("other.json"), "{}");

    assertThatIllegalArgumentException().isThrownBy(() -> DescriptionCheck.load(file));
  }

  private static List<String> notes(String body) {
    return check.violations("POST", "/rooms/1/notes", Set.of(), Json.read(body));
  }
}
