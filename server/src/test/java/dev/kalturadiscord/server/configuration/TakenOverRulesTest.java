package dev.kalturadiscord.server.configuration;

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

/** What guilds had in tables before there was a configuration is theirs afterwards. */
@ExtendWith(RunningServer.class)
final class TakenOverRulesTest {

  private final Database database;

  TakenOverRulesTest(Database database) {
    this.database = database;
  }

  @Test
  void mappedRolesAndLimitedCommandsAreTakenOver() throws IOException {
    List<String> before =
        List.of(
            "create table guild_role (guild_id text, role_id text, role text)",
            "create table guild_command_role (guild_id text, command text, role_id text)",
            "insert into guild_role values"
                + " ('1', '11', 'moderator'), ('1', '1', 'moderator'), ('2', '21', 'viewer')",
            "insert into guild_command_role values ('1', 'kaltura-join', '12'),"
                + " ('1', 'kaltura-join', '11'), ('3', 'kaltura-end', '31'), ('3', 'gone', '32')",
            migration());

    List<String> after =
        database.columnAfter(
            before,
            "select guild_id || ' ' || key || ' ' || value from guild_configuration_override"
                + " order by 1");

    assertThat(after)
        .containsExactly(
            "1 commands.permissions.kaltura-join [\"11\", \"12\"]",
            "1 roles.mapping.11 \"moderator\"",
            "2 roles.mapping.21 \"viewer\"",
            "3 commands.permissions.kaltura-end [\"31\"]");
  }

  private static String migration() throws IOException {
    try (InputStream script =
        TakenOverRulesTest.class.getResourceAsStream(
            "/db/migration/V0008__create_guild_configuration.sql")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
