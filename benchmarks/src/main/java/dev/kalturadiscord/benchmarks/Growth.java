package dev.kalturadiscord.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** How long reading takes as the meetings become more. */
final class Growth {

  private static final int FEW = 1_000;

  /**
   * Meetings of the last years, as this many guilds have them; one in twenty of this guild, one in
   * a hundred still to come. Their ids sort by age as real ones do.
   */
  private static final String MORE =
      """
      insert into meeting (id, guild_id, channel_id, host_user_id, title, type, starts_at, ends_at,
        created_at, kaltura_room_id, kaltura_schedule_event_id, kaltura_provider, checked_at,
        check_due_at)
      select 'mtg_00' || lpad(n::text, 24, '0'),
        case when n % 20 = 0 then ? else (2000000000000000100 + n % 500)::text end,
        '2100000000000000001', (5000000000000000000 + n % 10000)::text, 'Meeting number ' || n,
        'meeting', at, at + interval '1 hour', at - interval '1 day', '1_room' || n, n, 'room',
        now(), now() + interval '1 day'
      from (select n, case when n % 100 = 0 then now() + n * interval '1 second'
              else now() - (n + 7200) * interval '1 minute' end as at
            from generate_series(?, ?) n) meetings
      """;

  private final Product product;
  private final Load load;
  private final Table table;

  Growth(Product product, Load load, Table table) {
    this.product = product;
    this.load = load;
    this.table = table;
  }

  /** Measures with a thousand meetings and with many more, and prints both. */
  void print(int many) throws Exception {
    table.heading(
        "Growth, %d connections".formatted(load.workers()),
        "what",
        "per second",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "p95 compared");
    try (JavaProgram server = product.startServer()) {
      Scenarios scenarios =
          new Scenarios(
              product.url(), new Api(product.url(), product.credential()), load.workers());
      fill(1, FEW);
      load.warmUp(scenarios::getOne);
      load.warmUp(scenarios::list);
      Figures oneOfFew = row("GET one", FEW, load.run(scenarios::getOne), null);
      Figures listOfFew = row("GET list of 20", FEW, load.run(scenarios::list), null);
      fill(FEW + 1, many);
      row("GET one", many, load.run(scenarios::getOne), oneOfFew);
      row("GET list of 20", many, load.run(scenarios::list), listOfFew);
      table.line(
          "Memory of the server after that: %d MiB resident.".formatted(server.residentMiB()));
    }
  }

  private Figures row(String what, int meetings, Figures figures, @Nullable Figures before) {
    String compared =
        before == null
            ? ""
            : Table.millis(figures.millis(95) / before.millis(95))
                + " times that of %,d".formatted(FEW);
    table.load("%s of %,d meetings".formatted(what, meetings), figures, compared);
    return figures;
  }

  private void fill(int from, int to) throws SQLException {
    try (Connection connection = product.connect();
        PreparedStatement more = connection.prepareStatement(MORE);
        Statement tidy = connection.createStatement()) {
      more.setString(1, Api.GUILD);
      more.setInt(2, from);
      more.setInt(3, to);
      more.executeUpdate();
      tidy.execute("vacuum analyze meeting");
    }
  }
}
