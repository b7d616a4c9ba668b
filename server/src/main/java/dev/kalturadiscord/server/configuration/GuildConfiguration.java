package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kalturadiscord.server.kaltura.RoomType;
import dev.kalturadiscord.server.permission.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is in force in a guild. Cannot be changed; the contract describes each value. */
public record GuildConfiguration(
    Notifications notifications,
    Commands commands,
    Roles roles,
    Meetings meetings,
    Features features) {

  /**
   * What is told to channels.
   *
   * @param types whether a kind of event is told, by its name such as {@code meeting_start}
   * @param templates the words for it; {@code meeting_share} is for invitations
   * @param channels ids of channels; {@code default} is for events that have none of their own
   */
  public record Notifications(
      boolean enabled,
      Map<String, Boolean> types,
      Map<String, String> templates,
      Map<String, String> channels) {
    public Notifications {
      types = Map.copyOf(types);
      templates = Map.copyOf(templates);
      channels = Map.copyOf(channels);
    }

    /** The words of an invitation. */
    public String invitation() {
      return templates.getOrDefault("meeting_share", "");
    }
  }

  /**
   * Who may use slash commands, and what is behind them.
   *
   * @param permissions ids of roles by the name of the command; the guild's own id is the role that
   *     everybody has
   */
  public record Commands(boolean enabled, Map<String, Set<String>> permissions) {

    /** The commands that a guild can leave to some of its roles. */
    public static final List<String> LIMITED =
        List.of(
            "kaltura-start", "kaltura-join", "kaltura-list", "kaltura-end", "kaltura-video-search");

    public Commands {
      permissions = Map.copyOf(permissions);
    }
  }

  /**
   * What members are.
   *
   * @param mapping by ids of roles
   * @param otherwise for members with none of these roles
   */
  public record Roles(Map<String, Role> mapping, @JsonProperty("default") Role otherwise) {
    public Roles {
      mapping = Map.copyOf(mapping);
    }
  }

  /** How meetings are, and what people may do with them. */
  public record Meetings(
      RoomType defaultType,
      int defaultDurationMinutes,
      int joinWindowMinutes,
      Sharing sharing,
      boolean mentionsInShares) {

    /** How long a meeting is when nobody says otherwise. */
    public Duration defaultDuration() {
      return Duration.ofMinutes(defaultDurationMinutes);
    }

    /** How long before the start people may enter. */
    public Duration joinWindow() {
      return Duration.ofMinutes(joinWindowMinutes);
    }
  }

  /** Who may share a meeting with a channel. */
  public enum Sharing {
    EVERYONE,
    /** Its host, moderators and administrators. */
    HOST,
    /** Moderators and administrators. */
    MODERATORS,
    ADMINISTRATORS
  }

  /** Switches for whole features. */
  public record Features(
      boolean embedding, boolean recording, boolean userSync, boolean activities) {}
}
