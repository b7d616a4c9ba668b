package dev.kalturadiscord.localstack;

import dev.kalturadiscord.embeddedpostgres.EmbeddedPostgres;
import dev.kalturadiscord.embeddedpostgres.EmbeddedPostgresException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Starts the parts of a plan one after the other and keeps them until there is a reason to stop.
 */
final class LocalStack {
  private final Plan plan;
  private final ProgramEnvironment environment;
  private final Supervisor supervisor;
  private final Console console;
  private Map<String, Secret> databaseAccess;

  LocalStack(
      Plan plan,
      Settings settings,
      ProgramEnvironment environment,
      Supervisor supervisor,
      Console console) {
    this.plan = plan;
    this.environment = environment;
    this.supervisor = supervisor;
    this.console = console;
    this.databaseAccess =
        switch (settings.database()) {
          case DatabaseChoice.Embedded() -> Map.of();
          case DatabaseChoice.External external ->
              RunningDatabase.access(external.url(), external.user(), external.password());
        };
  }

  /** Runs from the first start to the last stop; returns why it stopped. */
  Ending run() {
    try {
      for (Part part : plan.parts()) {
        if (!supervisor.isEnding()) {
          start(part);
        }
      }
      if (!supervisor.isEnding()) {
        showAddresses();
      }
      Ending ending = supervisor.awaitEnding();
      show(ending);
      return ending;
    } finally {
      supervisor.stopAll();
    }
  }

  private void start(Part part) {
    console.say("Starting " + part.name());
    try {
      switch (part) {
        case Part.Database database -> start(database);
        case Part.Program program -> start(program);
      }
    } catch (EmbeddedPostgresException e) {
      supervisor.failed(part.name(), reason(part, e));
    } catch (IOException e) {
      supervisor.failed(part.name(), "could not be started: " + e.getMessage());
    }
  }

  private static String reason(Part part, EmbeddedPostgresException e) {
    return part.port()
        .filter(PortsCheck::isTaken)
        .map(port -> PortsCheck.taken(part, port))
        .orElse(String.valueOf(e.getMessage()));
  }

  private void start(Part.Database database) {
    RunningDatabase running =
        new RunningDatabase(database.name(), EmbeddedPostgres.start(database.options()));
    databaseAccess = running.access();
    supervisor.watch(running);
  }

  private void start(Part.Program program) throws IOException {
    Map<String, Secret> planned = new TreeMap<>(program.environment());
    if (program.usesDatabase()) {
      planned.putAll(databaseAccess);
    }
    RunningProgram running =
        RunningProgram.start(
            program.name(),
            program.command(),
            environment.with(planned),
            line -> console.line(program.name(), line));
    supervisor.awaitReady(running, program.readiness());
  }

  private void showAddresses() {
    console.say("");
    console.say("Everything runs. Ctrl-C stops it.");
    for (Plan.Address address : plan.addresses()) {
      console.say("  %-12s %s".formatted(address.name(), address.text()));
    }
    console.say("");
  }

  private void show(Ending ending) {
    switch (ending) {
      case Ending.Asked() -> console.say("Stopping");
      case Ending.Failed(var part, var reason, var lastLines) -> {
        console.say("%s: %s".formatted(part, reason));
        if (!lastLines.isEmpty()) {
          console.say("The last it wrote:");
          lastLines.forEach(line -> console.say("    " + line));
        }
      }
    }
  }
}
