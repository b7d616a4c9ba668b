package dev.kalturadiscord.bot.configuration;

import static java.util.Comparator.comparingInt;

import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationSection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A setting before and after something. */
record Difference(Setting before, Setting after) {

  /** What is not the same, in the order in which settings are shown. */
  static List<Difference> between(Settings before, Settings after) {
    Set<String> keys = new LinkedHashSet<>();
    before.all().forEach(setting -> keys.add(setting.key()));
    after.all().forEach(setting -> keys.add(setting.key()));
    List<Difference> differences = new ArrayList<>();
    for (String key : keys) {
      Difference difference = new Difference(before.get(key), after.get(key));
      if (!difference.isNone()) {
        differences.add(difference);
      }
    }
    differences.sort(comparingInt(difference -> after.keys().position(difference.definition())));
    return differences;
  }

  /**
   * What a reset would change.
   *
   * @param section empty for all
   */
  static List<Difference> toDefaults(Settings settings, Optional<ConfigurationSection> section) {
    return section.map(settings::in).orElse(settings.all()).stream()
        .map(setting -> new Difference(setting, setting.atDefault()))
        .filter(difference -> !difference.isNone())
        .toList();
  }

  private ConfigurationKey definition() {
    return after.definition();
  }

  private boolean isNone() {
    return before.changed() == after.changed()
        && Objects.equals(before.value(), after.value())
        && Objects.equals(before.damage(), after.damage());
  }
}
