package dev.kalturadiscord.benchmarks;

import java.net.URI;
import java.util.ArrayList;
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
      List<Row> rows = new ArrayList<>();
      rows.add(new Row("GET one", scenarios::getOne, statements::getOne));
      rows.add(new Row("GET list of 20", scenarios::list, statements::list));
      rows.add(new Row("POST join", scenarios::join, null));
      rows.add(new Row("POST token for a member", scenarios::token, null));
      rows.add(new Row("GET with a bad token: 401", scenarios::refused, null));
      for (URI other : others) {
        rows.add(new Row(other.toString(), asking(other), null));
      }
      measure(rows, hello);
      // Last: the server goes on to look after each new meeting.
      measure(List.of(new Row("POST create", scenarios::create, statements::create)), hello);
      table.line(
          "Memory of the server after that: %d MiB resident.".formatted(server.residentMiB()));
    }
  }

  /**
   * What is measured.
   *
   * @param statements those of the server for the same request; null where they are not compared
   */
  private record Row(String what, Work.Opening requests, Work.@Nullable Opening statements) {}

  private Figures plain() throws Exception {
    try (PlainProgram program = PlainProgram.start()) {
      return load.run(worker -> new Asking(program.url(), 200, () -> Request.get("/", "")));
    }
  }

  /** All are warmed up before the first is measured: most of their code is the same. */
  private void measure(List<Row> rows, Figures hello) throws Exception {
    List<Row> chosen = rows.stream().filter(row -> row.what().contains(only)).toList();
    for (Row row : chosen) {
      load.warmUp(row.requests());
    }
    for (Row row : chosen) {
      Figures figures = load.run(row.requests());
      String ratios = Table.percent(figures, hello) + " of plain text";
      if (row.statements() != null) {
        Figures statements = load.run(row.statements());
        table.load("its statements over JDBC: " + row.what(), statements, "");
        ratios = Table.percent(figures, statements) + " of the statements, " + ratios;
      }
      table.load(row.what(), figures, ratios);
    }
  }

  private static Work.Opening asking(URI other) {
    Request request = Request.get(other.getRawPath() + query(other), "");
    return worker -> new Asking(other, 200, () -> request);
  }

  private static String query(URI address) {
    return address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
  }
}
