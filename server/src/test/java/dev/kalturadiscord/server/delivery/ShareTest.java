package dev.kalturadiscord.server.delivery;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static dev.kalturadiscord.server.testing.Problems.pointers;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.AtOnce;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sharing has one message posted, for those who may have it posted there. */
@ExtendWith(RunningServer.class)
final class ShareTest {

  private static final String ELSEWHERE = "2100000000000000002";

  private final Api api;
  private final Database database;
  private final Guild guild;
  private final Poster bot;
  private String meeting = "";

  ShareTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.guild = new Guild(api);
    this.bot = new Poster(api, database, guild.id());
  }

  @BeforeEach
  void aMeetingIsTold() {
    meeting = guild.start(guild.ada(), "To be shared");
    bot.deliverOne();
  }

  @Test
  void anInvitationIsDueAtOnceAndStaysTrue() {
    Api.Answer shared = share(guild.member("72", "Mia"), "k", meeting, ELSEWHERE);

    assertThat(shared.status()).isEqualTo(202);
    assertThat(shared.text("channelId")).isEqualTo(ELSEWHERE);
    assertThat(shared.json().path("meeting").path("id").asText()).isEqualTo(meeting);
    JsonNode delivery = bot.leaseOne();
    assertThat(delivery.path("occasion").asText()).isEqualTo("meeting_share");
    assertThat(delivery.path("channelId").asText()).isEqualTo(ELSEWHERE);
    assertThat(delivery.path("requestedBy").asText()).isEqualTo("Mia");
    assertThat(delivery.path("template").asText()).contains("is inviting you");
    assertThat(delivery.path("mentionsAllowed").asBoolean()).isFalse();
    bot.deliver(delivery);
    guild.end(guild.ada(), meeting);
    assertThat(bot.lease()).hasSize(2);
  }

  @Test
  void withoutAChannelItIsThatOfTheMeeting() {
    assertThat(share(guild.ada(), "k", meeting, null).text("channelId")).isEqualTo(Guild.CHANNEL);
  }

  @Test
  void mentionsPingWhereTheGuildWantsIt() {
    database.choose(guild.id(), "meetings.mentionsInShares", "true");
    database.choose(guild.id(), "notifications.templates.meeting_share", "\"@here {{title}}\"");

    Eventually.holds(
        () -> {
          share(guild.ada(), UUID.randomUUID().toString(), meeting, ELSEWHERE);
          assertThat(bot.lease())
              .anySatisfy(
                  delivery -> {
                    assertThat(delivery.path("mentionsAllowed").asBoolean()).isTrue();
                    assertThat(delivery.path("template").asText()).isEqualTo("@here {{title}}");
                  });
        });
  }

  @Test
  void theSameKeyPostsNothingMore() {
    String ada = guild.ada();

    AtOnce.times(4, () -> share(ada, "same", meeting, ELSEWHERE))
        .forEach(answer -> assertThat(answer.status()).isEqualTo(202));
    assertThat(share(ada, "same", meeting, ELSEWHERE).status()).isEqualTo(202);

    assertThat(bot.lease()).hasSize(1);
  }

  @Test
  void theKeyOfAnotherPersonIsAnotherKey() {
    share(guild.ada(), "same", meeting, ELSEWHERE);
    share(guild.member("72", "Mia"), "same", meeting, ELSEWHERE);

    assertThat(bot.lease()).hasSize(2);
  }

  @Test
  void aKeyThatIsReusedForAnotherMeetingOrChannelIsRefused() {
    String other = guild.start(guild.ada(), "Another one");
    share(guild.ada(), "reused", meeting, ELSEWHERE);

    assertProblem(
        share(guild.ada(), "reused", meeting, Guild.CHANNEL), 422, "idempotency_key_reused");
    assertProblem(share(guild.ada(), "reused", other, ELSEWHERE), 422, "idempotency_key_reused");
  }

  @Test
  void aKeyIsRequired() {
    assertProblem(
        api.call("POST", "/api/v1/meetings/" + meeting + "/share")
            .token(guild.ada())
            .body("application/json", "{}")
            .send(),
        400,
        "idempotency_key_required");
  }

  @Test
  void whoeverNobodyVouchesForSharesInDiscord() {
    Api.Answer refused = share(notVouchedFor(), "k", meeting, ELSEWHERE);

    assertProblem(refused, 403, "forbidden");
    assertThat(refused.text("detail")).startsWith("Share from Discord");
    assertThat(bot.lease()).isEmpty();
  }

  @Test
  void whatSomebodyStartsForWhomNobodyVouchesIsNotTold() {
    String id = guild.start(notVouchedFor(), "Started elsewhere");

    assertThat(database.column("select id from meeting_message where meeting_id = ?", id))
        .isEmpty();
  }

  @Test
  void aGuildMayLeaveSharingToOthers() {
    database.choose(guild.id(), "meetings.sharing", "\"moderators\"");

    Api.Answer refused =
        Eventually.returns(
            () -> share(guild.ada(), UUID.randomUUID().toString(), meeting, null),
            answer -> answer.status() != 202);

    assertProblem(refused, 403, "forbidden");
    assertThat(share(guild.administrator("1", "Admin"), "k", meeting, null).status())
        .isEqualTo(202);
  }

  @Test
  void nobodyIsInvitedToWhatIsOver() {
    guild.end(guild.ada(), meeting);

    assertProblem(share(guild.ada(), "k", meeting, null), 410, "meeting_ended");
  }

  @Test
  void aClientSharesIntoTheChannelOfTheMeeting() {
    assertThat(share(bot.token(), "k", meeting, null).status()).isEqualTo(202);

    assertThat(bot.leaseOne().has("requestedBy")).isFalse();
  }

  @Test
  void aClientCannotNameAChannelThatTheGuildDoesNotHave() {
    Api.Answer refused = share(bot.token(), "k", meeting, ELSEWHERE);

    assertProblem(refused, 422, "invalid_field");
    assertThat(pointers(refused)).containsExactly("/channelId");
    assertThat(bot.lease()).isEmpty();
  }

  /** As the token of a login: it says nothing of being vouched for. */
  private String notVouchedFor() {
    return new CraftedToken(guild.ada())
        .change(claims -> assertThat(claims.remove("vouched").asBoolean()).isTrue())
        .signedByTheServer();
  }

  private Api.Answer share(String token, String key, String meetingId, @Nullable String channelId) {
    return api.call("POST", "/api/v1/meetings/" + meetingId + "/share")
        .token(token)
        .header("Idempotency-Key", key)
        .body(
            "application/json", channelId == null ? "{}" : "{\"channelId\":\"" + channelId + "\"}")
        .send();
  }
}
