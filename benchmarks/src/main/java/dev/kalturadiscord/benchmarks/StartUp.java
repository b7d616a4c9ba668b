package dev.kalturadiscord.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long the server takes from its start to the first answer, and the memory it needs then. */
final class StartUp {

  private final Product product;
  private final Table table;

  StartUp(Product product, Table table) {
    this.product = product;
    this.table = table;
  }

  /** Measures starts on a database that is there, without and with the cache of the JVM. */
  void print(int number) throws Exception {
    table.heading(
        "Start of the server", "how", "seconds until ready", "until a first list", "MiB resident");
    product.withoutCache();
    row("plain", number);
    product.makeCache();
    row("with the cache that `bin/make-cache` makes", number);
  }

  private void row(String how, int number) throws Exception {
    List<Double> ready = new ArrayList<>();
    List<Double> listed = new ArrayList<>();
    List<Long> memory = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      long begin = System.nanoTime();
      try (JavaProgram server = product.startServer()) {
        ready.add(secondsSince(begin));
        Api api = new Api(product.url(), product.credential());
        String bearer = api.bearer(0);
        api.firstAnswer(bearer);
        listed.add(secondsSince(begin));
        memory.add(server.residentMiB());
      }
    }
    table.row(how, range(ready), range(listed), range(memory));
  }

  private static double secondsSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis() / 1_000.0;
  }

  private static <T extends Comparable<T>> String range(List<T> values) {
    T least = Collections.min(values);
    T most = Collections.max(values);
    return least.equals(most) ? least.toString() : least + " to " + most;
  }
}
