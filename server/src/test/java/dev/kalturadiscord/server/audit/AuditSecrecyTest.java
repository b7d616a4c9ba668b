package dev.kalturadiscord.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers send reaches the log only as far as it belongs there. */
@ExtendWith(RunningServer.class)
final class AuditSecrecyTest {

  private final Api api;
  private final Database database;
  private final Guild guild;
  private final RecordedEvents events;

  AuditSecrecyTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.guild = new Guild(api);
    this.events = new RecordedEvents(api, database, guild);
  }

  @Test
  void noSecretIsInAnyEvent() {
    RecordedEvents.Credential client = events.client("keeper", guild.id(), "meetings:write");
    String clientToken = events.tokenOf(client);
    String token = guild.ada();
    String key = "key-of-" + guild.id();
    String meeting = guild.start(token, key, Guild.wish("Words of the meeting")).text("id");
    String joinPath = guild.joinPath(token, meeting);
    String room = api.call("GET", joinPath).sendOutsideContract().header("Location");
    assertThat(room).isNotEmpty();
    guild.end(clientToken, meeting);

    String log = String.join("\n", database.column("select audit_event::text from audit_event"));

    String path = URI.create(room).getPath();
    assertThat(log)
        .contains(meeting)
        .doesNotContain(token)
        .doesNotContain(clientToken)
        .doesNotContain(client.secret())
        .doesNotContain(RunningServer.BOT_CLIENT_SECRET)
        .doesNotContain(key)
        .doesNotContain("Words of the meeting")
        .doesNotContain(joinPath.substring(joinPath.lastIndexOf('/') + 1))
        .doesNotContain(path.substring(path.lastIndexOf('/') + 1));
  }

  @Test
  void aSecretThatStandsInAPathByMistakeIsNotKept() {
    String token = guild.ada();

    guild.join(token, token);
    guild.join(token, "kds_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6");
    guild.join(token, "%00");

    assertThat(events.column("target")).containsExactly("null", "null", "null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'); drop table audit_event; --",
        "<script>alert(1)</script>",
        "two\nlines\r\tand a tab",
        "\u202Egnihsarc\u0007",
        "Ä Ö Ü 😀 家",
        "\\",
        "{\"outcome\":\"succeeded\"}",
      })
  void namesAreKeptAsTheyAre(String name) {
    guild.end(guild.member("71", name), "nothing");

    assertThat(events.column("display_name")).containsExactly(name);
    assertThat(nameInTheApi()).isEqualTo(name);
  }

  @Test
  void aNameWithWhatTheDatabaseCannotKeepIsKeptWithoutIt() {
    guild.end(guild.member("71", "A\0B"), "nothing");

    assertThat(nameInTheApi()).isEqualTo("A B");
  }

  @Test
  void aNameThatIsTooLongIsCutBetweenCharacters() {
    String token =
        new CraftedToken(guild.ada())
            .change(claims -> claims.put("name", "😀".repeat(101)))
            .signedByTheServer();

    guild.end(token, "nothing");

    assertThat(nameInTheApi()).isEqualTo("😀".repeat(100));
  }

  private String nameInTheApi() {
    return api.call("GET", "/api/v1/audit-events")
        .token(guild.administrator("70", "Grace"))
        .send()
        .json()
        .path("items")
        .path(0)
        .path("displayName")
        .asText();
  }
}
