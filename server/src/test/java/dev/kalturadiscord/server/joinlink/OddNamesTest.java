package dev.kalturadiscord.server.joinlink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.OpenedKs;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People choose their names; a name gives no right at Kaltura and keeps nobody out. */
@ExtendWith(RunningServer.class)
final class OddNamesTest {

  private static final List<String> FIELDS_OF_A_JOIN =
      List.of(
          "actionslimit",
          "userId",
          "entryId",
          "firstName",
          "lastName",
          "role",
          "roomModerator",
          "chatModerator",
          "_e",
          "_t",
          "_u");

  private final Api api;
  private final Guild guild;

  OddNamesTest(Api api) {
    this.api = api;
    this.guild = new Guild(api);
  }

  static List<String> names() {
    return List.of(
        "Bob,disableentitlement",
        "Bob,role:adminRole,roomModerator:1",
        "x&role=adminRole",
        "x%2Crole:adminRole",
        "/",
        ",",
        " ",
        "../../x",
        "a\u0000b",
        "a\r\nSet-Cookie: b",
        "\u200B\u202Eevil",
        "\uFF0Cfullwidth\uFF0C",
        "<script>alert(1)</script>",
        "\uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDE80",
        "\uD800",
        "€".repeat(100));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameGivesNoRightAndKeepsNobodyOut(String name) {
    String id = guild.start(guild.ada(), "Odd names");

    Api.Answer redirect = api.call("GET", guild.joinPath(guild.member("72", name), id)).send();

    assertThat(redirect.status()).isEqualTo(302);
    Map<String, String> session = OpenedKs.ofRoomUrl(redirect.header("Location"));
    List<String> fields = new ArrayList<>(FIELDS_OF_A_JOIN);
    fields.retainAll(session.keySet());
    assertThat(session.keySet()).containsExactlyElementsOf(fields);
    assertThat(session.values()).noneMatch(value -> value.contains(","));
    assertThat(session)
        .containsEntry("role", "viewerRole")
        .containsEntry("roomModerator", "0")
        .containsEntry("chatModerator", "0")
        .containsEntry("_t", "0");
    Api.Answer room = Api.page(redirect.header("Location"));
    assertThat(room.status()).isEqualTo(200);
    assertThat(room.response().body()).contains("id=\"person-role\">viewerRole<");
  }
}
