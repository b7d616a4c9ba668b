package dev.kalturadiscord.discordsimulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where Discord's description of its API is looked for when no setting names it. */
final class DescriptionFile {
  private static final String USUAL_PLACE = "../shared/discord-api/openapi-trimmed.json";

  private DescriptionFile() {}

  /** Looks beside the working directory and beside the project's root. */
  static Optional<Path> find() {
    return Stream.of(".", System.getProperty("root.directory", "."))
        .map(directory -> Path.of(directory).resolve(USUAL_PLACE).normalize())
        .filter(Files::isReadable)
        .findFirst();
  }
}
