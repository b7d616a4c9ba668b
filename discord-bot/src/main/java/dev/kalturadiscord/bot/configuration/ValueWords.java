package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationValueKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How values of the configuration are said in Discord; all of it is safe to show. Values are as
 * JSON has them: booleans, numbers, strings, lists.
 *
 * @param guildId also the id of the role that everybody has
 */
record ValueWords(String guildId, Phrases phrases) {

  /** For those who want all of a value. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  private static final String EVERYONE = "everyone";
  private static final Pattern ID = Pattern.compile("[0-9]{1,20}");

  /**
   * A value in one line.
   *
   * @param definition of its key, which decides how it is said
   * @param value null when there is none
   * @param limit the greatest length, about; what is longer ends in … or a number of more
   */
  String say(ConfigurationKey definition, @Nullable Object value, int limit) {
    ConfigurationValueKind kind = definition.getKind();
    if (value == null) {
      return kind == ConfigurationValueKind.CHANNEL
          ? noChannel(definition.getKey())
          : phrases.say("config.value.unset");
    }
    if (value instanceof Boolean on && kind == ConfigurationValueKind.BOOLEAN) {
      return phrases.say(on ? "config.value.on" : "config.value.off");
    }
    if (value instanceof Number number && kind == ConfigurationValueKind.NUMBER) {
      return definition.getKey().endsWith("Minutes")
          ? phrases.say("config.value.minutes", number)
          : number.toString();
    }
    if (value instanceof String text) {
      return text(kind, text, limit);
    }
    if (value instanceof List<?> list) {
      return list(kind, list, limit);
    }
    return Markdown.line(value.toString(), limit);
  }

  /** A value as {@link #say} says it, and that it is the default. */
  String sayDefault(ConfigurationKey definition, @Nullable Object value, int limit) {
    return phrases.say("config.value.default", say(definition, value, limit));
  }

  /** One of the choices, as a label. */
  String choice(String choice, int limit) {
    return phrases.find("config.choice." + choice).orElseGet(() -> Markdown.line(choice, limit));
  }

  /** A role by its id; the guild's id and {@code everyone} are the role that everybody has. */
  String role(String id) {
    if (id.equals(guildId) || id.equals(EVERYONE)) {
      return phrases.say("config.value.everyone");
    }
    return mention("<@&", id).orElseGet(() -> Markdown.line(id, 100));
  }

  private String text(ConfigurationValueKind kind, String text, int limit) {
    return switch (kind) {
      case CHOICE -> choice(text, limit);
      case CHANNEL -> mention("<#", text).orElseGet(() -> Markdown.line(text, limit));
      case ROLES -> role(text);
      default -> Markdown.line(text, limit);
    };
  }

  private String list(ConfigurationValueKind kind, List<?> list, int limit) {
    if (list.isEmpty()) {
      return phrases.say("config.value.nobody");
    }
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < list.size(); i++) {
      String next = text(kind, String.valueOf(list.get(i)), limit);
      if (i > 0 && said.length() + 2 + next.length() > limit) {
        return phrases.say("config.value.more", said, list.size() - i);
      }
      said.append(i == 0 ? "" : ", ").append(next);
    }
    return said.toString();
  }

  // An event without a channel of its own uses the default one, and that the meeting's.
  private String noChannel(String key) {
    return phrases.say(
        key.endsWith(".default") ? "config.value.channel-of-meeting" : "config.value.no-channel");
  }

  private static Optional<String> mention(String beginning, String id) {
    return ID.matcher(id).matches() ? Optional.of(beginning + id + ">") : Optional.empty();
  }
}
