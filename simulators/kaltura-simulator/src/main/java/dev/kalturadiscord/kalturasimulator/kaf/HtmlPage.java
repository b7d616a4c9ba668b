package dev.kalturadiscord.kalturasimulator.kaf;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kalturadiscord.kalturasimulator.wire.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with places such as {@code {{roomName}}}; values are escaped. */
public final class HtmlPage {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  private final String template;

  /**
   * Loads a page.
   *
   * @param resource a file beside this class
   */
  HtmlPage(String resource) {
    this(HtmlPage.class, resource);
  }

  private HtmlPage(Class<?> neighbour, String resource) {
    try (InputStream file = neighbour.getResourceAsStream(resource)) {
      this.template = new String(Objects.requireNonNull(file, resource).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Loads a page of another package.
   *
   * @param resource a file beside the neighbour
   */
  public static HtmlPage of(Class<?> neighbour, String resource) {
    return new HtmlPage(neighbour, resource);
  }

  public String with(Map<String, String> values) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    Markup.escape(Objects.requireNonNull(values.get(place.group(1))))));
  }
}
