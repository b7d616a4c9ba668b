package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the defaults: those that ship, those of the operator's file on top, single settings on top
 * of that. What is wrong is reported with the key and the reason, and stops the start.
 */
final class DefaultsReader {

  private static final String PREFIX = "guild.defaults.";
  private static final String FILE = PREFIX + "file";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SettingsReader settings;
  private final Map<String, JsonNode> values = new TreeMap<>();

  DefaultsReader(SettingsReader settings) {
    this.settings = settings;
  }

  ConfigurationDefaults read() {
    take(shipped(), "the defaults that ship");
    settings.optional(FILE).ifPresent(this::takeFile);
    settings.below(PREFIX, names()).forEach(this::takeOne);
    return new ConfigurationDefaults(values);
  }

  private static List<String> names() {
    return Stream.concat(Stream.of(FILE), Catalogue.all().stream().map(form -> PREFIX + form.key()))
        .toList();
  }

  private static JsonNode shipped() {
    try (InputStream file = DefaultsReader.class.getResourceAsStream("defaults.json")) {
      return JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The defaults that ship cannot be read", e);
    }
  }

  private void takeFile(String file) {
    try {
      JsonNode tree = JSON.readTree(Files.readString(Path.of(file)));
      if (tree.isObject()) {
        take(tree, FILE);
      } else {
        settings.report(FILE + ": must hold a JSON object with sections");
      }
    } catch (JsonProcessingException e) {
      settings.report(FILE + ": is not valid JSON near line " + e.getLocation().getLineNr());
    } catch (IOException e) {
      settings.report(FILE + ": " + file + " cannot be read");
    }
  }

  private void take(JsonNode tree, String source) {
    for (Map.Entry<String, JsonNode> entry : ConfigurationTree.leaves(tree).entrySet()) {
      take(entry.getKey(), entry.getValue(), source + ": " + entry.getKey());
    }
  }

  private void takeOne(String name, String text) {
    if (name.equals(FILE)) {
      return;
    }
    String key = name.substring(PREFIX.length());
    JsonNode value =
        Catalogue.find(key)
            .map(
                form ->
                    form.form() instanceof ValueForm.RoleIds
                        ? listOf(text)
                        : form.form().read(text))
            .orElse(JSON.nullNode());
    take(key, value, name);
  }

  private static ArrayNode listOf(String text) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    if (!text.isEmpty() && !text.equals("nobody")) {
      list.add(text);
    }
    return list;
  }

  private void take(String key, JsonNode value, String subject) {
    flaw(key, value)
        .ifPresentOrElse(
            reason -> settings.report(subject + " " + reason), () -> values.put(key, value));
  }

  private static Optional<String> flaw(String key, JsonNode value) {
    Optional<KeyForm> form = Catalogue.find(key);
    if (form.isEmpty()) {
      return Optional.of("is no key that can have a default; docs/configuration.md lists them");
    }
    return switch (form.get().form()) {
      case ValueForm.RoleIds roles ->
          value.isArray() && (value.isEmpty() || isEveryone(value))
              ? Optional.empty()
              : Optional.of(
                  "must be \"everyone\" or \"nobody\" (in a file [\"everyone\"] or []): ids of"
                      + " roles belong to a single guild");
      case ValueForm.ChannelId channel ->
          Optional.of("has no default: ids of channels belong to a single guild");
      case ValueForm other when Catalogue.ofMany(key).isPresent() ->
          Optional.of("has no default: ids of roles belong to a single guild");
      case ValueForm other -> other.flaw(value).map(Flaw::detail);
    };
  }

  private static boolean isEveryone(JsonNode roles) {
    return roles.size() == 1 && roles.get(0).asText().equals(ConfigurationDefaults.EVERYONE);
  }
}
