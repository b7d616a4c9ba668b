package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.configuration.ConfigurationState.Damage;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts overrides on top of the defaults. What cannot be used opens nothing: in its place comes what
 * lets the fewest people do the least, whatever else was chosen.
 */
@Singleton
final class ConfigurationAssembly {

  private static final int TAG_LENGTH = 8;
  private static final JsonMapper WORDS_AS_ENUMS =
      JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

  private final ConfigurationDefaults defaults;

  @Inject
  ConfigurationAssembly(ConfigurationSettings settings) {
    this.defaults = settings.defaults();
  }

  /**
   * The configuration of a guild.
   *
   * @param stored whatever its overrides hold
   */
  ConfigurationState assemble(String guildId, long version, Map<String, JsonNode> stored) {
    SortedMap<String, JsonNode> overrides = new TreeMap<>();
    SortedMap<String, JsonNode> restrictions = new TreeMap<>();
    List<Damage> damaged = new ArrayList<>();
    new TreeMap<>(stored)
        .forEach(
            (key, value) -> {
              Optional<KeyForm> form = Catalogue.find(key);
              Optional<Flaw> flaw =
                  form.map(known -> known.form().flaw(value))
                      .orElseGet(
                          () -> Optional.of(new Flaw("unknown_key", "does not exist any more.")));
              flaw.ifPresentOrElse(
                  found -> {
                    damaged.add(new Damage(key, found.detail()));
                    form.ifPresent(known -> restrictions.putAll(known.damagedMeans()));
                  },
                  () -> overrides.put(key, form.orElseThrow().form().normal(value)));
            });
    SortedMap<String, JsonNode> effective = defaults.of(guildId);
    effective.putAll(overrides);
    effective.putAll(restrictions);
    ObjectNode tree = ConfigurationTree.of(effective);
    String content = Sha256.hexOf(tree + " " + overrides + " " + damaged);
    return new ConfigurationState(
        guildId,
        version,
        "\"%d-%s\"".formatted(version, content.substring(0, TAG_LENGTH)),
        overrides,
        damaged,
        effective,
        typed(tree));
  }

  /** Only what differs from the defaults of the guild. */
  SortedMap<String, JsonNode> differences(String guildId, Map<String, JsonNode> values) {
    SortedMap<String, JsonNode> differences = new TreeMap<>(values);
    differences.entrySet().removeAll(defaults.of(guildId).entrySet());
    return differences;
  }

  private static GuildConfiguration typed(ObjectNode tree) {
    try {
      return WORDS_AS_ENUMS.treeToValue(tree, GuildConfiguration.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The catalogue allows what the types do not", e);
    }
  }
}
