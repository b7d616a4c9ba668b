package dev.kalturadiscord.benchmarks;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that measures and prints tables. */
@Command(
    name = "benchmarks",
    mixinStandardHelpOptions = true,
    description =
        "Measures the server beside what the same machine does without it, and prints tables."
            + " Everything runs on this machine; let nothing else run there.")
final class Main implements Callable<Integer> {

  @Option(
      names = "--connections",
      defaultValue = "32",
      description = "how many ask at once (${DEFAULT-VALUE})")
  private int connections;

  @Option(
      names = "--seconds",
      defaultValue = "15",
      description = "how long each is measured (${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "60",
      description = "seconds of each before any is measured (${DEFAULT-VALUE})")
  private int warmUp;

  @Option(
      names = "--meetings",
      defaultValue = "1000000",
      description = "how many there are in the end (${DEFAULT-VALUE}); 0 leaves the growth out")
  private int meetings;

  @Option(
      names = "--starts",
      defaultValue = "3",
      description = "how often each kind of start is measured (${DEFAULT-VALUE}); 0 for not at all")
  private int starts;

  @Option(
      names = "--other",
      description = "an address of any other server, which is asked with GET beside this one")
  private List<URI> others = List.of();

  @Option(
      names = "--only",
      defaultValue = "",
      description = "a part of the names in the first column; what has it not is left out")
  private String only;

  @Option(
      names = "--folder",
      description = "for data and logs; a new one in the temporary folder unless given")
  private Path folder;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path root = Path.of(System.getProperty("root.directory", ".")).toAbsolutePath().normalize();
    Path data = folder == null ? Files.createTempDirectory("benchmarks") : folder;
    Load load = new Load(connections, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
    Table table = new Table(System.out);
    Machine.describe(table);
    try (Product product = new Product(root, Files.createDirectories(data))) {
      new Throughput(product, load, table, only).print(others);
      if (meetings > 0) {
        new Growth(product, load, table).print(meetings);
      }
      if (starts > 0) {
        new StartUp(product, table).print(starts);
      }
    }
    return 0;
  }
}
