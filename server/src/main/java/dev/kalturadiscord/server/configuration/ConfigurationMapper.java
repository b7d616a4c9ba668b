package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.api.model.ConfigurationChangeKind;
import dev.kalturadiscord.api.model.ConfigurationKey;
import dev.kalturadiscord.api.model.ConfigurationKeyList;
import dev.kalturadiscord.api.model.ConfigurationOverride;
import dev.kalturadiscord.api.model.ConfigurationSection;
import dev.kalturadiscord.api.model.ConfigurationValueKind;
import dev.kalturadiscord.api.model.DamagedSetting;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;

/** Between configurations and the models of the contract. */
@Singleton
final class ConfigurationMapper {

  private final ObjectMapper json;
  private final ConfigurationDefaults defaults;

  @Inject
  ConfigurationMapper(ObjectMapper json, ConfigurationSettings settings) {
    this.json = json;
    this.defaults = settings.defaults();
  }

  /** The configuration, as far as it is of these sections. */
  dev.kalturadiscord.api.model.GuildConfiguration map(
      ConfigurationState state, Collection<Section> sections) {
    Map<String, JsonNode> defaultsOfGuild = defaults.of(state.guildId());
    var tree = ConfigurationTree.of(state.effective());
    tree.retain(sections.stream().map(Section::text).toList());
    return json.convertValue(tree, dev.kalturadiscord.api.model.GuildConfiguration.class)
        .guildId(state.guildId())
        .version(state.version())
        .overridden(
            state.overrides().entrySet().stream()
                .filter(entry -> isOf(entry.getKey(), sections))
                .map(
                    entry ->
                        new ConfigurationOverride()
                            .key(entry.getKey())
                            .value(entry.getValue())
                            .defaultValue(defaultsOfGuild.get(entry.getKey())))
                .toList())
        .damaged(
            state.damaged().stream()
                .filter(damage -> isOf(damage.key(), sections))
                .map(damage -> new DamagedSetting().key(damage.key()).detail(damage.detail()))
                .toList());
  }

  /** All that can be chosen. */
  ConfigurationKeyList keys() {
    return new ConfigurationKeyList().items(Catalogue.all().stream().map(this::map).toList());
  }

  dev.kalturadiscord.api.model.ConfigurationChange map(ConfigurationChange change) {
    return new dev.kalturadiscord.api.model.ConfigurationChange()
        .id(change.id())
        .version(change.version())
        .at(change.at().atOffset(ZoneOffset.UTC))
        .kind(ConfigurationChangeKind.valueOf(change.kind().name()))
        .userId(change.userId())
        .displayName(change.displayName())
        .clientId(change.clientId())
        .changes(
            change.changes().stream()
                .map(
                    key ->
                        new dev.kalturadiscord.api.model.ChangedKey()
                            .key(key.key())
                            .before(key.before())
                            .after(key.after()))
                .toList());
  }

  private ConfigurationKey map(KeyForm form) {
    ConfigurationKey key =
        new ConfigurationKey()
            .key(form.key())
            .section(ConfigurationSection.valueOf(form.section().name()))
            .defaultValue(defaults.value(form.key()));
    return switch (form.form()) {
      case ValueForm.Flag flag -> key.kind(ConfigurationValueKind.BOOLEAN);
      case ValueForm.Choice choice ->
          key.kind(ConfigurationValueKind.CHOICE).choices(choice.words());
      case ValueForm.Whole whole ->
          key.kind(ConfigurationValueKind.NUMBER).minimum(whole.minimum()).maximum(whole.maximum());
      case ValueForm.Template template ->
          key.kind(ConfigurationValueKind.TEMPLATE)
              .maxLength(ValueForm.Template.LONGEST)
              .placeholders(template.placeholders());
      case ValueForm.ChannelId channel -> key.kind(ConfigurationValueKind.CHANNEL);
      case ValueForm.RoleIds roles -> key.kind(ConfigurationValueKind.ROLES);
    };
  }

  /** What belongs to no section any more is told with all of them. */
  private static boolean isOf(String key, Collection<Section> sections) {
    return Section.ofKey(key)
        .map(sections::contains)
        .orElse(sections.size() == Section.values().length);
  }
}
