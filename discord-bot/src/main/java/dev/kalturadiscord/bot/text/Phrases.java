package dev.kalturadiscord.bot.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Texts in one language. */
public final class Phrases {

  private final ResourceBundle bundle;
  private final Locale locale;

  Phrases(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /**
   * One text.
   *
   * @param key its name in {@code messages.properties}
   * @param arguments what stands for {0}, {1} …; text of people must have passed {@link Markdown}
   * @throws java.util.MissingResourceException when there is no such text
   */
  public String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** Like {@link #say}, empty when there is no such text: for names that others think up. */
  public Optional<String> find(String key, Object... arguments) {
    return bundle.containsKey(key) ? Optional.of(say(key, arguments)) : Optional.empty();
  }
}
