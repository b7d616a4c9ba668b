package dev.kalturadiscord.server.joinlink;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages people see instead of a room. */
@Singleton
final class JoinPages {

  private static final String PLACE = "<!-- message -->";

  private final String usedUp = page("used-up.html");
  private final String notNow = page("not-now.html");

  /** The link is used up, expired or unknown, or the meeting is over. */
  String usedUp() {
    return usedUp;
  }

  /** Something does not work at the moment; the link stays good. */
  String notNow() {
    return notNow;
  }

  private static String page(String message) {
    return load("page.html").replace(PLACE, load(message));
  }

  private static String load(String name) {
    try (InputStream page = JoinPages.class.getResourceAsStream(name)) {
      if (page == null) {
        throw new IllegalStateException(name + " is missing in the program");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
