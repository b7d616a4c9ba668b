package dev.kalturadiscord.server.login;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page, or a part of one, with places such as <code>${client}</code>. */
final class Template {

  private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z]+)}");

  private final String markup;

  private Template(String markup) {
    this.markup = markup;
  }

  /** A file beside this class. */
  static Template load(String name) {
    try (InputStream file = Template.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing in the program");
      }
      return new Template(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills all places in one go: what is filled in is not looked through for places. */
  Html fill(Map<String, Html> values) {
    return new Html(
        PLACE
            .matcher(markup)
            .replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1)).markup())));
  }

  /** As it is, without places. */
  Html fill() {
    return fill(Map.of());
  }

  private static Html value(Map<String, Html> values, String place) {
    Html value = values.get(place);
    if (value == null) {
      throw new IllegalStateException("Nothing to fill in for " + place);
    }
    return value;
  }
}
