package dev.kalturadiscord.benchmarks;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much the server does in a second, beside others on the same machine in the same run. */
final class Throughput {

  private final Product product;
  private final Load load;
  private final Table table;
  private final String only;

  /**
   * Measures nothing yet.
   *
   * @param only a part of the names of what is measured
   */
  Throughput(Product product, Load load, Table table, String only) {
    this.only = only;
    this.product = product;
    this.load = load;
    this.table = table;
  }

  /**
   * Measures everything one after the other and prints it.
   *
   * @param others addresses at other servers
   */
  void print(List<URI> others) throws Exception {
    table.heading(
        "Requests, %d connections".formatted(load.workers()),
        "what",
        "per second",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "compared");
    Figures hello = plain();
    table.load("Helidon alone, plain text", hello, "");
    try (JavaProgram server = product.startServer()) {
      Scenarios scenarios =
          new Scenarios(
              product.url(), new Api(product.url(), product.credential()), load.workers());
      Statements statements = new Statements(product, scenarios.meetings());
      Figures one = measured("its statements over JDBC: GET one", statements::getOne);
      Figures list = measured("its statements over JDBC: GET list of 20", statements::list);
      Figures create = measured("its statements over JDBC: POST create", statements::create);
      compared("GET one", scenarios::getOne, hello, one);
      compared("GET list of 20", scenarios::list, hello, list);
      compared("POST create", scenarios::create, hello, create);
      compared("POST join", scenarios::join, hello, null);
      compared("POST token for a member", scenarios::token, hello, null);
      compared("GET with a bad token: 401", scenarios::refused, hello, null);
      for (URI other : others) {
        compared(other.toString(), asking(other), hello, null);
      }
      table.line(
          "Memory of the server after that: %d MiB resident.".formatted(server.residentMiB()));
    }
  }

  private Figures plain() throws Exception {
    try (PlainProgram program = PlainProgram.start()) {
      return load.run(worker -> new Asking(program.url(), 200, () -> Request.get("/", "")));
    }
  }

  private @Nullable Figures measured(String what, Work.Opening work) throws Exception {
    if (!what.contains(only)) {
      return null;
    }
    Figures figures = load.run(work);
    table.load(what, figures, "");
    return figures;
  }

  private void compared(String what, Work.Opening work, Figures hello, @Nullable Figures statements)
      throws Exception {
    if (!what.contains(only)) {
      return;
    }
    Figures figures = load.run(work);
    String ratios = Table.percent(figures, hello) + " of plain text";
    table.load(
        what,
        figures,
        statements == null
            ? ratios
            : Table.percent(figures, statements) + " of the statements, " + ratios);
  }

  private static Work.Opening asking(URI other) {
    Request request = Request.get(other.getRawPath() + query(other), "");
    return worker -> new Asking(other, 200, () -> request);
  }

  private static String query(URI address) {
    return address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
  }
}
