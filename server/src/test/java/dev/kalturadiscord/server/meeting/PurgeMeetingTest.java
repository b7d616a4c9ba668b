package dev.kalturadiscord.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Removing meetings for good. */
@ExtendWith(RunningServer.class)
final class PurgeMeetingTest {

  private static final int DELETED = 3;

  private final KalturaControl kaltura;
  private final Database database;
  private final Guild guild;
  private final String administrator;

  PurgeMeetingTest(Api api, KalturaControl kaltura, Database database) {
    this.kaltura = kaltura;
    this.database = database;
    this.guild = new Guild(api);
    this.administrator = guild.administrator("73", "Max");
  }

  @AfterEach
  void noFaultsLeft() {
    kaltura.clearFaults();
  }

  @Test
  void aMeetingThatIsOverIsGoneHereAndAtKaltura() {
    String id = guild.start(guild.ada(), "Removed");
    guild.end(guild.ada(), id);

    assertThat(guild.purge(administrator, id).status()).isEqualTo(204);

    assertThat(guild.get(administrator, id).status()).isEqualTo(404);
    assertThat(guild.meetings(administrator)).doesNotContain(id);
    Eventually.holds(() -> assertThat(rows(id)).isZero());
    assertThat(kaltura.livingRooms(id)).isEmpty();
    assertThat(kaltura.events(id))
        .allSatisfy(event -> assertThat(event.path("status").asInt()).isEqualTo(DELETED));
  }

  @Test
  void aMeetingThatIsNotOverStays() {
    String id = guild.start(guild.ada(), "Still live");

    Api.Answer refused = guild.purge(administrator, id);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("conflict");
    assertThat(guild.get(guild.ada(), id).text("state")).isEqualTo("live");
  }

  @Test
  void itsHostMayNotRemoveIt() {
    String id = guild.start(guild.ada(), "Of its host");
    guild.end(guild.ada(), id);

    assertThat(guild.purge(guild.ada(), id).status()).isEqualTo(403);
    assertThat(guild.get(guild.ada(), id).status()).isEqualTo(200);
  }

  @Test
  void nobodySeesItWhileKalturaCannotBeReachedAndItIsRemovedLater() {
    String id = guild.start(guild.ada(), "Removed later");
    guild.end(guild.ada(), id);
    kaltura.fault(
        "{\"match\":{\"service\":\"schedule_scheduleEvent\",\"action\":\"delete\"},\"kind\":\"http503\",\"times\":1000}");

    assertThat(guild.purge(administrator, id).status()).isEqualTo(204);
    assertThat(guild.get(administrator, id).status()).isEqualTo(404);
    assertThat(rows(id)).isOne();
    kaltura.clearFaults();
    database.update("update meeting set work_due_at = now() where id = ?", id);

    Eventually.holds(() -> assertThat(rows(id)).isZero());
    assertThat(kaltura.livingRooms(id)).isEmpty();
  }

  @Test
  void theWishThatMadeItMakesAnotherOneAfterwards() {
    String id = guild.start(guild.ada(), "Again");
    guild.end(guild.ada(), id);
    guild.purge(administrator, id);
    Eventually.holds(() -> assertThat(rows(id)).isZero());

    assertThat(guild.start(guild.ada(), "Again")).isNotEqualTo(id);
  }

  private int rows(String id) {
    return database.column("select id from meeting where id = ?", id).size();
  }
}
