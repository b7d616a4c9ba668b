package dev.kalturadiscord.server.kaltura;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, as its build wrote it down. */
final class BuildVersion {

  static final String TEXT = read();

  private BuildVersion() {}

  private static String read() {
    Properties build = new Properties();
    try (InputStream file = BuildVersion.class.getResourceAsStream("build.properties")) {
      build.load(java.util.Objects.requireNonNull(file, "build.properties is missing"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }
}
