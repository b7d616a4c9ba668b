package dev.kalturadiscord.bot.configuration;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.client.ConfigurationState;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationOverride;
import dev.kalturadiscord.client.model.ConfigurationSection;
import dev.kalturadiscord.client.model.DamagedSetting;
import dev.kalturadiscord.client.model.GuildConfiguration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A guild's configuration, key by key.
 *
 * @param guildId whose
 * @param version how often it was changed
 * @param keys what can be configured
 * @param all in the order of the server's keys; roles by their id
 */
record Settings(String guildId, long version, Keys keys, List<Setting> all) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Settings of(ConfigurationState state, Keys keys) {
    GuildConfiguration configuration = state.configuration();
    Map<String, @Nullable Object> values = values(configuration);
    Map<String, ConfigurationOverride> overridden =
        byKey(configuration.getOverridden(), ConfigurationOverride::getKey);
    Map<String, DamagedSetting> damaged = byKey(configuration.getDamaged(), DamagedSetting::getKey);
    Set<String> present = new TreeSet<>(values.keySet());
    present.addAll(overridden.keySet());
    present.addAll(damaged.keySet());
    List<Setting> all = new ArrayList<>();
    for (String key : inOrder(present, keys)) {
      ConfigurationOverride override = overridden.get(key);
      DamagedSetting damage = damaged.get(key);
      ConfigurationKey definition = keys.definition(key);
      all.add(
          new Setting(
              key,
              definition,
              // The sections may lack or misread what a later server has.
              override == null
                  ? values.getOrDefault(key, definition.getDefaultValue())
                  : override.getValue(),
              override != null,
              override == null ? definition.getDefaultValue() : override.getDefaultValue(),
              damage == null ? null : damage.getDetail()));
    }
    return new Settings(
        configuration.getGuildId(), configuration.getVersion(), keys, List.copyOf(all));
  }

  /** A setting; one that is not there is at its default. */
  Setting get(String key) {
    return all.stream()
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .orElseGet(() -> absent(key));
  }

  private Setting absent(String key) {
    ConfigurationKey definition = keys.definition(key);
    return new Setting(
        key, definition, definition.getDefaultValue(), false, definition.getDefaultValue(), null);
  }

  List<Setting> in(ConfigurationSection section) {
    String beginning = section.getValue() + ".";
    return all.stream().filter(setting -> setting.key().startsWith(beginning)).toList();
  }

  private static Set<String> inOrder(Set<String> present, Keys keys) {
    Set<String> ordered = new LinkedHashSet<>();
    for (ConfigurationKey definition : keys.all()) {
      if (Keys.isForEachRole(definition)) {
        present.stream()
            .filter(key -> definition.equals(keys.definition(key)))
            .forEach(ordered::add);
      } else {
        ordered.add(definition.getKey());
      }
    }
    ordered.addAll(present); // what the server did not list
    return ordered;
  }

  private static Map<String, @Nullable Object> values(GuildConfiguration configuration) {
    Map<String, Object> whole =
        MAPPER.convertValue(configuration, new TypeReference<Map<String, Object>>() {});
    Map<String, @Nullable Object> values = new TreeMap<>();
    for (ConfigurationSection section : Keys.sections()) {
      flatten(section.getValue(), whole.get(section.getValue()), values);
    }
    return values;
  }

  private static void flatten(
      String key, @Nullable Object value, Map<String, @Nullable Object> values) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, inner) -> flatten(key + "." + name, inner, values));
    } else if (value != null) {
      values.put(key, value);
    }
  }

  private static <T> Map<String, T> byKey(@Nullable List<T> items, Function<T, String> key) {
    return items == null
        ? Map.of()
        : items.stream().collect(toMap(key, item -> item, (a, b) -> b, HashMap::new));
  }
}
