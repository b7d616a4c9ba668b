package dev.kalturadiscord.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.client.ConfigurationState;
import dev.kalturadiscord.client.model.CommandConfiguration;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationOverride;
import dev.kalturadiscord.client.model.FeatureConfiguration;
import dev.kalturadiscord.client.model.GuildConfiguration;
import dev.kalturadiscord.client.model.MeetingConfiguration;
import dev.kalturadiscord.client.model.MeetingType;
import dev.kalturadiscord.client.model.NotificationConfiguration;
import dev.kalturadiscord.client.model.Role;
import dev.kalturadiscord.client.model.RoleConfiguration;
import dev.kalturadiscord.client.model.SharingPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Configurations of a guild for tests. */
public final class Configurations {

  public static final String GUILD = "2000000000000000001";
  public static final String ROLE = "2200000000000000003";
  public static final String ETAG = "\"7-3f2a9c1e\"";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Configurations() {}

  /** The keys as the server lists them. */
  public static List<ConfigurationKey> keys() {
    try (InputStream file = Configurations.class.getResourceAsStream("/configuration-keys.json")) {
      return MAPPER.readValue(
          MAPPER.readTree(Objects.requireNonNull(file)).get("items").traverse(),
          new TypeReference<List<ConfigurationKey>>() {});
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The keys as JSON. */
  public static String keysJson() {
    return json(Map.of("items", keys()));
  }

  /** What can be wrong with a value, as the contract lists it. */
  public static Set<String> refusalCodes() throws IOException {
    String schema = Files.readString(Path.of("..", "api-spec", "schemas", "FieldError.yaml"));
    return Pattern.compile("`([a-z_]+)`")
        .matcher(schema.substring(schema.indexOf("Known, all of the")))
        .results()
        .map((MatchResult code) -> code.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All defaults. */
  public static GuildConfiguration defaults() {
    return new GuildConfiguration()
        .guildId(GUILD)
        .version(7L)
        .notifications(
            new NotificationConfiguration()
                .enabled(true)
                .putTypesItem("meeting_start", true)
                .putTypesItem("meeting_end", true)
                .putTypesItem("user_join", false)
                .putTypesItem("recording_ready", true)
                .putTemplatesItem("meeting_start", "A new {{type}} has started: **{{title}}**")
                .putTemplatesItem("meeting_end", "The {{type}} **{{title}}** has ended")
                .putTemplatesItem("user_join", "{{username}} has joined the {{type}} **{{title}}**")
                .putTemplatesItem("recording_ready", "Recording for **{{title}}** is available")
                .putTemplatesItem("meeting_share", "{{username}} is inviting you: **{{title}}**"))
        .commands(
            new CommandConfiguration()
                .enabled(true)
                .putPermissionsItem("kaltura-start", List.of(GUILD))
                .putPermissionsItem("kaltura-join", List.of(GUILD))
                .putPermissionsItem("kaltura-list", List.of(GUILD))
                .putPermissionsItem("kaltura-end", List.of(GUILD)))
        .roles(new RoleConfiguration()._default(Role.VIEWER))
        .meetings(
            new MeetingConfiguration()
                .defaultType(MeetingType.MEETING)
                .defaultDurationMinutes(60)
                .joinWindowMinutes(15)
                .sharing(SharingPolicy.EVERYONE)
                .mentionsInShares(false))
        .features(
            new FeatureConfiguration()
                .embedding(true)
                .recording(true)
                .userSync(true)
                .activities(false));
  }

  /** Notes that the guild chose a value; the section is left to the caller. */
  public static GuildConfiguration overridden(
      GuildConfiguration configuration, String key, Object value, @Nullable Object defaultValue) {
    return configuration.addOverriddenItem(
        new ConfigurationOverride().key(key).value(value).defaultValue(defaultValue));
  }

  public static ConfigurationState state(GuildConfiguration configuration) {
    return new ConfigurationState(configuration, ETAG);
  }

  /** As the server would say it. */
  public static String json(Object model) {
    try {
      return MAPPER.writeValueAsString(model);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
