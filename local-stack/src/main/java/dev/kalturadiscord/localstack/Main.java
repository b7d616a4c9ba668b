package dev.kalturadiscord.localstack;

import dev.kalturadiscord.embeddedpostgres.ProcessLock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The program behind {@code ./run}. */
public final class Main {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Main() {}

  /**
   * Runs the stack until it is stopped. A signal that stops it gives the exit code, as for any
   * program (Ctrl-C 130, SIGTERM 143); 1 when a part failed, 2 on misuse.
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0) {
      System.exit(help(List.of(arguments)));
    }
    System.exit(run(Console.standard()));
  }

  private static int help(List<String> arguments) throws IOException {
    try (InputStream help = Main.class.getResourceAsStream("/help.txt")) {
      boolean asked = arguments.equals(List.of("--help")) || arguments.equals(List.of("-h"));
      if (help != null) {
        (asked ? System.out : System.err)
            .print(new String(help.readAllBytes(), StandardCharsets.UTF_8));
      }
      return asked ? 0 : 2;
    }
  }

  private static int run(Console console) {
    try {
      Settings settings = Settings.read();
      Files.createDirectories(settings.data());
      ProcessLock lock =
          ProcessLock.acquire(settings.data(), "stack.lock", holder -> inUse(settings, holder));
      try {
        return run(settings, console);
      } finally {
        lock.close();
      }
    } catch (SettingsException | StackInUseException e) {
      console.say(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      console.say("The stack could not be started: " + e);
    }
    return 1;
  }

  private static int run(Settings settings, Console console) throws IOException {
    StackSecrets secrets = StackSecrets.in(settings.data().resolve("secrets"));
    Plan plan = new Planner(settings, secrets).plan();
    List<String> taken = PortsCheck.takenPorts(plan);
    if (!taken.isEmpty()) {
      taken.forEach(console::say);
      return 1;
    }
    ProgramEnvironment environment = ProgramEnvironment.of(System.getenv(), settings.fromFile());
    Supervisor supervisor = new Supervisor(new HealthCheck(), PATIENCE, console);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(supervisor, stopped)));
    try {
      Ending ending = new LocalStack(plan, settings, environment, supervisor, console).run();
      return ending instanceof Ending.Asked ? 0 : 1;
    } finally {
      stopped.countDown();
    }
  }

  /** Ctrl-C and SIGTERM: the JVM lives until this returns, so wait for the orderly end. */
  private static void stop(Supervisor supervisor, CountDownLatch stopped) {
    supervisor.requestStop();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static StackInUseException inUse(Settings settings, String holder) {
    return new StackInUseException(
        "Already running as process %s (data in %s): stop that first, or set %s and the ports."
            .formatted(holder, settings.data(), new Port("stack.data-directory", 0).setting()));
  }
}
