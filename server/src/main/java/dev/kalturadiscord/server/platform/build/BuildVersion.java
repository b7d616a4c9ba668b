package dev.kalturadiscord.server.platform.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this program, as its build wrote it down. */
public final class BuildVersion {

  /** For example {@code 0.1.0}, or {@code 0.2.0-SNAPSHOT} between releases. */
  public static final String TEXT = read();

  private BuildVersion() {}

  private static String read() {
    Properties build = new Properties();
    try (InputStream file = BuildVersion.class.getResourceAsStream("build.properties")) {
      build.load(Objects.requireNonNull(file, "build.properties is missing"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }
}
