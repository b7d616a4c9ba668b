package dev.kalturadiscord.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** As what programs name themselves to the server (RFC 9110, 10.1.5). */
final class Product {

  private static final Pattern NAME = Pattern.compile("[!-'*-~ ]{1,100}");

  private Product() {}

  /**
   * The value of {@code User-Agent}.
   *
   * @param caller the caller's own product, null for none
   */
  static String userAgent(@Nullable String caller) {
    String own = "kaltura-discord-java/" + version();
    return caller == null ? own : own + " (" + caller + ")";
  }

  /**
   * A name that can be sent.
   *
   * @throws IllegalArgumentException when it cannot
   */
  static String checked(String caller) {
    if (!NAME.matcher(caller).matches()) {
      throw new IllegalArgumentException(
          "A product is named in 1 to 100 printable ASCII characters without ( and )");
    }
    return caller;
  }

  /** Of this client. */
  static String version() {
    Properties properties = new Properties();
    try (InputStream file = Product.class.getResourceAsStream("version.properties")) {
      if (file != null) { // programs that were repackaged may have lost it
        properties.load(file);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
