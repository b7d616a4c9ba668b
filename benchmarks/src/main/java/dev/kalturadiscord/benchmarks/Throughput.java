package dev.kalturadiscord.benchmarks;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much the server does in a second, beside others on the same machine in the same run. */
final class Throughput {

  private final Product product;
  private final Load load;
  private final Table table;

  Throughput(Product product, Load load, Table table) {
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
    Map<String, Figures> plain = new TreeMap<>();
    Figures hello = plain();
    table.load("Helidon alone, plain text", hello, "");
    try (JavaProgram server = product.startServer("")) {
      Scenarios scenarios =
          new Scenarios(
              product.url(), new Api(product.url(), product.credential()), load.workers());
      Statements statements = new Statements(product, scenarios.meetings());
      plain.put("GET one", measured("the same statements over JDBC: get one", statements::getOne));
      plain.put("list", measured("the same statements over JDBC: list of 20", statements::list));
      plain.put("create", measured("the same statements over JDBC: create", statements::create));
      compared("GET one", scenarios::getOne, hello, plain.get("GET one"));
      compared("GET list of 20", scenarios::list, hello, plain.get("list"));
      compared("POST create", scenarios::create, hello, plain.get("create"));
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

  private Figures measured(String what, Work.Opening work) throws Exception {
    Figures figures = load.run(work);
    table.load(what, figures, "");
    return figures;
  }

  private void compared(String what, Work.Opening work, Figures hello, @Nullable Figures statements)
      throws Exception {
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
