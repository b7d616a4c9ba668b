package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.ChangedKey;
import dev.kalturadiscord.client.model.ConfigurationKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How changes of the configuration are said: key, before → after.
 *
 * @param valueLimit the greatest length of a value, about
 */
record ChangeWords(String guildId, int valueLimit, Phrases phrases) {

  private static final int LONGEST_VALUE = 150;
  private static final int LONGEST_ONLY_VALUE = 600;
  private static final int LONGEST_LIST = 3700;

  /** All differences, as far as there is room. */
  static String list(String guildId, List<Difference> differences, Phrases phrases) {
    int limit = differences.size() == 1 ? LONGEST_ONLY_VALUE : LONGEST_VALUE;
    ChangeWords words = new ChangeWords(guildId, limit, phrases);
    return Lines.first(
        differences.stream().map(words::say).toList(),
        LONGEST_LIST,
        more -> phrases.say("config.change.more", more));
  }

  String say(Difference difference) {
    return line(difference.after().key(), say(difference.before()), say(difference.after()));
  }

  /** A change of the history, where a value that is absent is the default. */
  String say(ChangedKey change, ConfigurationKey definition) {
    return line(
        change.getKey(), own(definition, change.getBefore()), own(definition, change.getAfter()));
  }

  private String line(String key, String before, String after) {
    return phrases.say(
        "config.change",
        new KeyWords(guildId, phrases).label(key),
        KeyWords.code(key),
        before,
        after);
  }

  private String say(Setting setting) {
    if (setting.damage() != null) {
      return phrases.say("config.value.damaged");
    }
    ValueWords words = new ValueWords(guildId, phrases);
    return setting.changed()
        ? words.say(setting.definition(), setting.value(), valueLimit)
        : words.sayDefault(setting.definition(), setting.value(), valueLimit);
  }

  private String own(ConfigurationKey definition, @Nullable Object value) {
    ValueWords words = new ValueWords(guildId, phrases);
    return value == null
        ? words.sayDefault(definition, definition.getDefaultValue(), valueLimit)
        : words.say(definition, value, valueLimit);
  }
}
