package dev.kalturadiscord.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class MigratedClientsTest {

  private final Database database;

  MigratedClientsTest(Database database) {
    this.database = database;
  }

  @Test
  void clientsThatActForMembersAreGivenTheScope() throws IOException {
    List<String> before =
        List.of(
            "create table meeting (id text primary key, title text, description text, type text,"
                + " starts_at timestamptz, ends_at timestamptz, ended_at timestamptz,"
                + " ended_by_user_id text, pending_work text)",
            "create table api_client (id text, scopes text)",
            "insert into api_client values ('bot', 'members:act'),"
                + " ('more', 'meetings:read members:act tokens:validate'),"
                + " ('has', 'members:act deliveries:lease'), ('other', 'meetings:read')",
            migration());

    assertThat(
            database.columnAfter(before, "select id || ' ' || scopes from api_client order by 1"))
        .containsExactly(
            "bot members:act deliveries:lease",
            "has members:act deliveries:lease",
            "more meetings:read members:act tokens:validate deliveries:lease",
            "other meetings:read");
  }

  private static String migration() throws IOException {
    try (InputStream script =
        MigratedClientsTest.class.getResourceAsStream(
            "/db/migration/V0010__create_meeting_message.sql")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
