package dev.kalturadiscord.bot.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.MemberClient;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import dev.kalturadiscord.client.model.NewMeeting;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnfinishedStartsTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final UnfinishedStarts starts = new UnfinishedStarts(clock);
  private StubServer server;
  private MemberClient member;

  @BeforeEach
  void startServer() throws IOException {
    server = new StubServer();
    member = server.client().onBehalfOf(new DiscordMemberGrant());
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void theSameWishAfterAnUnknownEndUsesTheFirstKeyAgain() {
    failWith(503, "unavailable", "first");
    assertThat(keyOf("second", "u1", "Sync")).isEqualTo("first");
  }

  @Test
  void theKeySurvivesSeveralFailures() {
    failWith(503, "unavailable", "first");
    failWith(504, "kaltura_timeout", "second");
    assertThat(keyOf("third", "u1", "Sync")).isEqualTo("first");
  }

  @Test
  void aSuccessForgetsTheKey() {
    failWith(503, "unavailable", "first");
    assertThat(keyOf("second", "u1", "Sync")).isEqualTo("first");
    assertThat(keyOf("third", "u1", "Sync")).isEqualTo("third");
  }

  @Test
  void anotherPersonOrTitleIsAnotherWish() {
    failWith(503, "unavailable", "first");
    assertThat(keyOf("second", "u2", "Sync")).isEqualTo("second");
    assertThat(keyOf("third", "u1", "Retro")).isEqualTo("third");
  }

  @Test
  void aRefusalIsAnEndAndForgetsTheKey() {
    failWith(403, "forbidden", "first");
    assertThat(keyOf("second", "u1", "Sync")).isEqualTo("second");
  }

  @Test
  void laterTheSameWordsAreANewWish() {
    failWith(503, "unavailable", "first");
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(16)));
    assertThat(keyOf("second", "u1", "Sync")).isEqualTo("second");
  }

  @Test
  void whoTriesAgainAsksForTheSameMeetingHoweverOften() {
    failWith(504, "kaltura_timeout", "first");
    assertThat(again("g", "u1", "first")).isEqualTo("first Sync");
    assertThat(again("g", "u1", "first")).isEqualTo("first Sync");
    assertThat(keyOf("second", "u1", "Sync")).isEqualTo("second");
  }

  @Test
  void theFirstMeetingIsAskedForAgainAsItWasThen() {
    failWith(503, "unavailable", "first");
    String title =
        starts.begin(
            wish("u1", "Sync"),
            "second",
            new NewMeeting().title("later"),
            (key, meeting) -> meeting.getTitle());
    assertThat(title).isEqualTo("Sync");
  }

  @Test
  void aStartThatHasYetToBeConfirmedIsRemembered() {
    failWith(409, "channel_busy", "first");
    assertThat(again("g", "u1", "first")).isEqualTo("first Sync");
    assertThat(again("g", "u1", "first")).isEqualTo("first Sync");
  }

  @Test
  void whoIsAskedAgainHasTheWholeTimeToConfirm() {
    failWith(409, "channel_busy", "first");
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(14)));
    failWith(409, "channel_busy", "second");
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(14)));
    assertThat(again("g", "u1", "first")).isEqualTo("first Sync");
    assertThat(starts.leftOut("title", "first")).isFalse();
    assertThat(starts.leftOut("type", "first")).isTrue();
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(2)));
    assertThatThrownBy(() -> again("g", "u1", "first")).hasMessage("Forgotten");
    assertThat(starts.leftOut("type", "first")).isFalse();
  }

  @Test
  void nobodyElseTriesAgain() {
    failWith(503, "kaltura_unavailable", "first");
    assertThatThrownBy(() -> again("g", "u2", "first")).hasMessage("Forgotten");
    assertThatThrownBy(() -> again("g2", "u1", "first")).hasMessage("Forgotten");
    assertThatThrownBy(() -> again("g", "u1", "second")).hasMessage("Forgotten");
  }

  @Test
  void laterNothingIsTriedAgain() {
    failWith(503, "kaltura_unavailable", "first");
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(16)));
    assertThatThrownBy(() -> again("g", "u1", "first")).hasMessage("Forgotten");
  }

  private String keyOf(String newKey, String userId, String title) {
    return starts.begin(
        wish(userId, title), newKey, new NewMeeting().title(title), (key, meeting) -> key);
  }

  private static UnfinishedStarts.Wish wish(String userId, String title) {
    return new UnfinishedStarts.Wish("g", userId, "c", Map.of("title", title));
  }

  private String again(String guildId, String userId, String key) {
    return starts.again(guildId, userId, key, (k, meeting) -> k + " " + meeting.getTitle());
  }

  private void failWith(int status, String code, String newKey) {
    server.refuse("GET /meetings/mtg_1", status, code);
    assertThatThrownBy(
            () ->
                starts.begin(
                    wish("u1", "Sync"),
                    newKey,
                    new NewMeeting().title("Sync"),
                    (key, meeting) -> member.meetings().get("mtg_1")))
        .isInstanceOf(KalturaDiscordException.class);
  }
}
