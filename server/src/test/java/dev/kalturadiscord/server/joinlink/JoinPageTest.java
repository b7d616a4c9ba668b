package dev.kalturadiscord.server.joinlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a join link into the room. */
@ExtendWith(RunningServer.class)
final class JoinPageTest {

  private final Api api;
  private final KalturaControl kaltura;
  private final Guild guild;

  JoinPageTest(Api api, KalturaControl kaltura) {
    this.api = api;
    this.kaltura = kaltura;
    this.guild = new Guild(api);
  }

  @Test
  void theHostEntersTheRoomAsHost() {
    String id = guild.start(guild.ada(), "Sync of hosts");
    Api.Answer link = guild.join(guild.ada(), id);
    assertThat(link.text("role")).isEqualTo("host");

    Api.Answer room = enter(guild.ada(), id);

    assertElement(room, "room-name", "Sync of hosts");
    assertElement(room, "person-name", "Ada Lovelace");
    assertElement(room, "person-id", "discord.71");
    assertElement(room, "person-role", "adminRole");
    assertElement(room, "person-role-words", "host");
  }

  @Test
  void anotherMemberEntersAsAttendee() {
    String id = guild.start(guild.ada(), "Sync of all");
    String mia = guild.member("72", "Mia");
    assertThat(guild.join(mia, id).text("role")).isEqualTo("attendee");

    Api.Answer room = enter(mia, id);

    assertElement(room, "room-name", "Sync of all");
    assertElement(room, "person-name", "Mia");
    assertElement(room, "person-id", "discord.72");
    assertElement(room, "person-role", "viewerRole");
    assertElement(room, "person-role-words", "attendee");
  }

  @Test
  void anAdministratorOfTheGuildEntersAsHost() {
    String id = guild.start(guild.ada(), "Watched over");
    String root = api.token(guild.id(), "73", "Root", "8");

    assertElement(enter(root, id), "person-role-words", "host");
  }

  @Test
  void theSessionInTheRoomsAddressLastsFiveMinutesAtMost() {
    String id = guild.start(guild.ada(), "Short session");
    enter(guild.member("7200001", "Mia"), id);

    JsonNode join =
        kaltura
            .joins()
            .valueStream()
            .filter(j -> j.path("userId").asText().equals("discord.7200001"))
            .findFirst()
            .orElseThrow();
    assertThat(join.path("ksExpirySeconds").asLong()).isBetween(1L, 300L);
    assertThat(join.path("roomModerator").asText()).isEqualTo("0");
    assertThat(join.path("chatModerator").asText()).isEqualTo("0");
  }

  @Test
  void aLinkLeadsToTheRoomWithoutLeavingTraces() {
    String id = guild.start(guild.ada(), "No traces");

    Api.Answer redirect = open(guild.joinPath(guild.ada(), id));

    assertThat(redirect.status()).isEqualTo(302);
    assertThat(redirect.header("Location")).contains("/embeddedrooms/index/view-room/ks/");
    assertSecret(redirect);
    assertThat(redirect.header("X-Request-Id")).isNotBlank();
  }

  @Test
  void lookingAtALinkDoesNotUseItUp() {
    String id = guild.start(guild.ada(), "Previews");
    String path = guild.joinPath(guild.ada(), id);

    for (int i = 0; i < 3; i++) {
      Api.Answer looked = api.call("HEAD", path).sendOutsideContract();
      assertThat(looked.status()).isEqualTo(204);
      assertThat(looked.header("Location")).isEmpty();
      assertSecret(looked);
    }

    assertThat(open(path).status()).isEqualTo(302);
  }

  private Api.Answer enter(String token, String meetingId) {
    Api.Answer redirect = open(guild.joinPath(token, meetingId));
    assertThat(redirect.status()).isEqualTo(302);
    Api.Answer room = Api.page(redirect.header("Location"));
    assertThat(room.status()).as(room.response().body()).isEqualTo(200);
    return room;
  }

  private Api.Answer open(String path) {
    return api.call("GET", path).send();
  }

  private static void assertElement(Api.Answer page, String id, String text) {
    assertThat(page.response().body()).contains("id=\"" + id + "\">" + text + "</");
  }

  private static void assertSecret(Api.Answer answer) {
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
  }
}
