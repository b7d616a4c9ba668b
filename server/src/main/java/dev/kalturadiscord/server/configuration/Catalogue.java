package dev.kalturadiscord.server.configuration;

import static dev.kalturadiscord.server.configuration.KeyForm.ROLE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that can be chosen, in the order in which people should see it. */
final class Catalogue {

  private static final List<String> OF_MEETINGS =
      List.of("title", "type", "id", "creator", "duration", "start_time", "end_time", "url");
  private static final List<String> OF_PEOPLE =
      List.of("username", "user_id", "roles", "join_time", "leave_time", "title", "type", "id");
  private static final List<String> OF_RECORDINGS =
      List.of("title", "type", "id", "duration", "url", "size", "format");
  private static final List<String> OF_INVITATIONS =
      List.of("username", "title", "type", "id", "creator", "duration", "start_time", "end_time");

  private static final Map<String, List<String>> EVENTS = new LinkedHashMap<>();

  static {
    EVENTS.put("meeting_start", OF_MEETINGS);
    EVENTS.put("meeting_end", OF_MEETINGS);
    EVENTS.put("user_join", OF_PEOPLE);
    EVENTS.put("recording_ready", OF_RECORDINGS);
  }

  private static final List<KeyForm> FORMS = forms();

  private static final Map<String, KeyForm> BY_KEY = new LinkedHashMap<>();
  private static final Set<String> BRANCHES = new HashSet<>();

  static {
    for (KeyForm form : FORMS) {
      BY_KEY.put(form.key(), form);
      for (int dot = form.key().indexOf('.'); dot > 0; dot = form.key().indexOf('.', dot + 1)) {
        BRANCHES.add(form.key().substring(0, dot));
      }
    }
  }

  private Catalogue() {}

  /** All forms. */
  static List<KeyForm> all() {
    return FORMS;
  }

  /** The form of a key; empty when there is no such key. */
  static Optional<KeyForm> find(String key) {
    KeyForm form = BY_KEY.get(key);
    if (form != null) {
      return key.endsWith(ROLE) ? Optional.empty() : Optional.of(form);
    }
    return ofMany(key)
        .filter(many -> Snowflake.isOne(key.substring(many.prefix().orElseThrow().length())))
        .map(many -> many.of(key));
  }

  /**
   * The form with {@value KeyForm#ROLE} in it below which a key stands, whether it is good or not.
   */
  static Optional<KeyForm> ofMany(String key) {
    return FORMS.stream().filter(f -> f.prefix().filter(key::startsWith).isPresent()).findFirst();
  }

  /** Whether there are keys below it, as below {@code notifications.types}. */
  static boolean isBranch(String path) {
    return BRANCHES.contains(path);
  }

  private static List<KeyForm> forms() {
    List<KeyForm> forms = new ArrayList<>();
    forms.add(flag("notifications.enabled"));
    EVENTS.keySet().forEach(event -> forms.add(flag("notifications.types." + event)));
    EVENTS.forEach((event, known) -> forms.add(template(event, known)));
    forms.add(template("meeting_share", OF_INVITATIONS));
    forms.add(channel("default", "notifications.enabled"));
    EVENTS.keySet().forEach(event -> forms.add(channel(event, "notifications.types." + event)));
    forms.add(flag("commands.enabled"));
    for (String command : GuildConfiguration.Commands.LIMITED) {
      forms.add(
          itself(
              "commands.permissions." + command,
              new ValueForm.RoleIds(),
              JsonNodeFactory.instance.arrayNode()));
    }
    forms.add(choice("roles.mapping." + ROLE, "viewer", "viewer", "moderator", "administrator"));
    forms.add(choice("roles.default", "viewer", "viewer", "moderator"));
    forms.add(choice("meetings.defaultType", "meeting", "webinar", "meeting", "classroom"));
    forms.add(whole("meetings.defaultDurationMinutes", 60, 5, 1_440));
    forms.add(whole("meetings.joinWindowMinutes", 0, 0, 1_440));
    forms.add(
        choice(
            "meetings.sharing",
            "administrators",
            "everyone",
            "host",
            "moderators",
            "administrators"));
    forms.add(flag("meetings.mentionsInShares"));
    for (String feature : List.of("embedding", "recording", "userSync", "activities")) {
      forms.add(flag("features." + feature));
    }
    return List.copyOf(forms);
  }

  private static KeyForm flag(String key) {
    return itself(key, new ValueForm.Flag(), BooleanNode.FALSE);
  }

  private static KeyForm choice(String key, String whenDamaged, String... words) {
    return itself(key, new ValueForm.Choice(List.of(words)), TextNode.valueOf(whenDamaged));
  }

  private static KeyForm whole(String key, int whenDamaged, int minimum, int maximum) {
    return itself(key, new ValueForm.Whole(minimum, maximum), IntNode.valueOf(whenDamaged));
  }

  /** Damaged words open nothing: the default ones are said. */
  private static KeyForm template(String event, List<String> placeholders) {
    return new KeyForm(
        "notifications.templates." + event, new ValueForm.Template(placeholders), Map.of());
  }

  /** Nobody knows who may read what was meant for another channel: nothing is told. */
  private static KeyForm channel(String event, String flag) {
    return new KeyForm(
        "notifications.channels." + event,
        new ValueForm.ChannelId(),
        Map.of(flag, BooleanNode.FALSE));
  }

  private static KeyForm itself(String key, ValueForm form, JsonNode whenDamaged) {
    return new KeyForm(key, form, Map.of(key, whenDamaged));
  }
}
