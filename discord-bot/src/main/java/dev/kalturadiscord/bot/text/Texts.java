package dev.kalturadiscord.bot.text;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * All texts of the bot, from {@code messages.properties} and its translations. An answer that only
 * one person sees takes that person's locale, a public one the guild's.
 */
public final class Texts {

  private static final ResourceBundle.Control NO_FALLBACK =
      // Else the language of the machine would win over English where a translation is missing.
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** The phrases in the language nearest to the locale; English when there is no translation. */
  public Phrases in(Locale locale) {
    return new Phrases(bundle(locale), locale);
  }

  /** The phrases in a translation for the locale; empty when they would be English. */
  public Optional<Phrases> translation(Locale locale) {
    ResourceBundle bundle = bundle(locale);
    return bundle.getLocale().equals(Locale.ROOT)
        ? Optional.empty()
        : Optional.of(new Phrases(bundle, locale));
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("dev.kalturadiscord.bot.text.messages", locale, NO_FALLBACK);
  }
}
