package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;

/**
 * Settings in one line each: label, key, value, and whether the guild chose it.
 *
 * @param valueLimit the greatest length of a value, about
 */
record SettingLine(String guildId, int valueLimit, Phrases phrases) {

  String say(Setting setting) {
    ValueWords words = new ValueWords(guildId, phrases);
    String label = new KeyWords(guildId, phrases).label(setting.key());
    String key = KeyWords.shortCode(setting.key());
    if (setting.damage() != null) {
      return phrases.say(
          "config.line.damaged", label, key, Markdown.line(setting.damage(), valueLimit));
    }
    String value = words.say(setting.definition(), setting.value(), valueLimit);
    String line = phrases.say("config.line", label, key, value);
    return setting.changed()
        ? phrases.say(
            "config.line.changed",
            line,
            words.say(setting.definition(), setting.defaultValue(), valueLimit))
        : line;
  }

  /** Whether the line leaves something out. */
  boolean isCut(Setting setting) {
    return !say(setting)
        .equals(new SettingLine(guildId, ValueWords.UNLIMITED, phrases).say(setting));
  }
}
