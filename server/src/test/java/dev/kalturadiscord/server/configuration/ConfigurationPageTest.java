package dev.kalturadiscord.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@code docs/configuration.md} says about the keys that there are. */
final class ConfigurationPageTest {

  private static final String PAGE = page();

  private record Row(String key, String values, String standard) {}

  @Test
  void everyKeyStandsThereWithItsValuesAndItsDefault() {
    ConfigurationDefaults defaults =
        new DefaultsReader(new SettingsReader(GivenSettings.config(Map.of()))).read();
    List<Row> expected =
        Catalogue.all().stream()
            .map(form -> new Row(form.key(), words(form.form()), text(defaults.value(form.key()))))
            .toList();

    assertThat(rows()).containsExactlyElementsOf(expected);
  }

  @Test
  void everyPlaceholderIsNamed() {
    for (KeyForm form : Catalogue.all()) {
      if (form.form() instanceof ValueForm.Template template) {
        String list = "`" + String.join("`, `", template.placeholders()) + "`";
        assertThat(PAGE.replaceAll("\\s+", " ")).as(form.key()).contains(list);
      }
    }
  }

  private static String words(ValueForm form) {
    return switch (form) {
      case ValueForm.Flag flag -> "true, false";
      case ValueForm.Choice choice -> String.join(", ", choice.words());
      case ValueForm.Whole whole -> whole.minimum() + " to " + whole.maximum();
      case ValueForm.ChannelId channel -> "id of a text or announcement channel";
      case ValueForm.RoleIds roles -> "up to %d ids of roles".formatted(ValueForm.RoleIds.MOST);
      case ValueForm.Template template -> "text with placeholders";
    };
  }

  private static String text(@Nullable JsonNode value) {
    if (value == null) {
      return "none";
    }
    return value.isArray() ? value.path(0).asText() : value.asText();
  }

  private static List<Row> rows() {
    return Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]*) \\| ([^|]*) \\|")
        .matcher(PAGE)
        .results()
        .map(row -> new Row(row.group(1), row.group(2), row.group(3).replace("`", "")))
        .toList();
  }

  private static String page() {
    try {
      return Files.readString(
          Path.of(System.getProperty("root.directory")).resolve("docs/configuration.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
