package dev.kalturadiscord.localstack;

import dev.kalturadiscord.embeddedpostgres.PostgresOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing the stack consists of. */
sealed interface Part {
  /** How the part is called in the output. */
  String name();

  /** The port it listens on. */
  Optional<Port> port();

  /** Our own PostgreSQL. */
  record Database(PostgresOptions options, Port listensOn) implements Part {
    @Override
    public String name() {
      return "postgres";
    }

    @Override
    public Optional<Port> port() {
      return Optional.of(listensOn);
    }
  }

  /**
   * A program of the product.
   *
   * @param start its start script
   * @param arguments what the script is given
   * @param environment what it gets on top of the environment all programs get
   * @param usesDatabase whether it also gets address, user and password of the database
   */
  record Program(
      String name,
      Path start,
      List<String> arguments,
      Map<String, Secret> environment,
      boolean usesDatabase,
      Optional<Port> port,
      Readiness readiness)
      implements Part {

    /** Script and arguments. */
    List<String> command() {
      return Stream.concat(Stream.of(start.toString()), arguments.stream()).toList();
    }
  }
}
