package dev.kalturadiscord.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kalturadiscord.client.model.DiscordMemberGrant;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingChange;
import dev.kalturadiscord.client.model.RecordingList;
import dev.kalturadiscord.client.model.RecordingState;
import dev.kalturadiscord.client.model.VideoPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Recordings and videos, and what changes or removes meetings. */
final class VideosTest {

  private static final String MEETING =
      """
      {"id":"mtg_1","title":"Talk","type":"meeting","state":"scheduled","guildId":"1",
       "channelId":"2","hostDiscordUserId":"3","startsAt":"2026-01-01T10:00:00Z",
       "endsAt":"2026-01-01T11:00:00Z","createdAt":"2026-01-01T10:00:00Z","stale":true}
      """;
  private static final String UNAVAILABLE =
      """
      {"type":"/problems/kaltura_unavailable","title":"t","status":503,"code":"kaltura_unavailable",
       "requestId":"r"}
      """;
  private static final Map<String, String> AT_ONCE = Map.of("Retry-After", "0");

  private final ScriptedServer server;

  VideosTest() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aChangeSendsWhatItNamesAndNothingElse() {
    server.answers(503, AT_ONCE, UNAVAILABLE).answers(200, MEETING);

    Meeting after =
        member()
            .meetings()
            .change(
                "mtg_1",
                new MeetingChange().startsAt(OffsetDateTime.parse("2026-01-01T10:00:00Z")));

    assertThat(after.getStale()).isTrue();
    assertThat(server.asked())
        .hasSize(2)
        .allSatisfy(
            asked -> {
              assertThat(asked.method()).isEqualTo("PATCH");
              assertThat(asked.path()).isEqualTo("/api/v1/meetings/mtg_1");
              assertThat(asked.body()).isEqualTo("{\"startsAt\":\"2026-01-01T10:00:00Z\"}");
            });
  }

  @Test
  void whatIsRemovedTwiceIsNotThereTheSecondTime() {
    server
        .answers(204, "")
        .answers(
            404,
            """
            {"type":"/problems/not_found","title":"t","status":404,"code":"not_found",
             "requestId":"r"}
            """);

    assertThatCode(() -> member().meetings().purge("mtg_1")).doesNotThrowAnyException();
    ProblemException problem =
        catchThrowableOfType(ProblemException.class, () -> member().meetings().purge("mtg_1"));

    assertThat(problem.code()).isEqualTo("not_found");
    assertThat(server.asked().get(0).path()).isEqualTo("/api/v1/meetings/mtg_1/purge");
  }

  @Test
  void recordingsOfAMeetingAreRead() {
    server.answers(
        200,
        """
        {"items":[{"videoId":"1_a","title":"Talk","state":"melting","possible":true,
          "createdAt":"2026-01-01T11:00:00Z"}],"mayFollow":true,"stale":false}
        """);

    RecordingList recordings = member().meetings().recordings("mtg_1");

    assertThat(recordings.getItems().get(0).getState())
        .isEqualTo(RecordingState.UNKNOWN_DEFAULT_OPEN_API);
    assertThat(server.asked().get(0).path()).isEqualTo("/api/v1/meetings/mtg_1/recordings");
  }

  @Test
  void videosAreSearchedPageByPage() {
    server
        .answers(200, "{\"items\":[],\"total\":7,\"nextCursor\":\"c&1\"}")
        .answers(200, "{\"items\":[],\"total\":7}");

    VideoPage first = member().videos().page("\"day one\" & more", 5, null);
    member().videos().page(null, 5, first.getNextCursor());

    assertThat(server.asked())
        .extracting(ScriptedServer.Asked::path)
        .containsExactly(
            "/api/v1/videos?query=%22day%20one%22%20%26%20more&limit=5",
            "/api/v1/videos?limit=5&cursor=c%261");
  }

  @Test
  void aWatchLinkIsAskedForAgainWhileKalturaIsAway() {
    server
        .answers(503, AT_ONCE, UNAVAILABLE)
        .answers(200, "{\"url\":\"http://localhost/w/x\",\"expiresAt\":\"2026-01-01T10:05:00Z\"}");

    assertThat(member().watch("1_a").url()).hasToString("http://localhost/w/x");
    assertThat(server.asked()).extracting(ScriptedServer.Asked::method).containsOnly("POST");
  }

  @Test
  void aVideoIsReadByItsIdWhateverThatIs() {
    server.answers(
        200,
        """
        {"id":"1_a","title":"Talk","createdAt":"2026-01-01T11:00:00Z","tags":["a"]}
        """);

    assertThat(member().videos().get("1/../a").getTags()).containsExactly("a");
    assertThat(server.asked().get(0).path()).isEqualTo("/api/v1/videos/1%2F..%2Fa");
  }

  @Test
  void aPictureIsItsBytes() {
    server
        .answers(401, ScriptedServer.UNAUTHORIZED)
        .answers(503, AT_ONCE, UNAVAILABLE)
        .answers(200, Map.of("Content-Type", "image/jpeg"), "not really a JPEG");

    byte[] picture = member().videos().thumbnail("1_a", 640, 360);

    assertThat(new String(picture, StandardCharsets.UTF_8)).isEqualTo("not really a JPEG");
    assertThat(server.asked())
        .hasSize(3)
        .last()
        .satisfies(
            asked -> {
              assertThat(asked.path())
                  .isEqualTo("/api/v1/videos/1_a/thumbnail?width=640&height=360");
              assertThat(asked.authorization()).isEqualTo("Bearer token-2");
            });
  }

  @Test
  void aMissingPictureIsAProblemThatNamesKalturasWords() {
    server.answers(
        502,
        """
        {"type":"/problems/kaltura_error","title":"t","status":502,"code":"kaltura_error",
         "requestId":"r","kalturaCode":"ENTRY_ID_NOT_FOUND","kalturaRequestId":"77"}
        """);

    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class, () -> member().videos().thumbnail("1_a", 640, 360));

    assertThat(problem.code()).isEqualTo("kaltura_error");
    assertThat(problem.kalturaCode()).contains("ENTRY_ID_NOT_FOUND");
    assertThat(problem.kalturaRequestId()).contains("77");
  }

  @Test
  void aPictureWithoutAServerIsAConnectionThatBroke() {
    MemberClient member = member(Duration.ZERO);
    server.answers(200, "{\"items\":[],\"total\":0}");
    member.videos().page(null, 1, null); // has a token by now
    server.close();

    assertThat(
            catchThrowableOfType(
                ConnectionException.class, () -> member.videos().thumbnail("1_a", 640, 360)))
        .isNotNull();
  }

  private MemberClient member() {
    return member(Duration.ofSeconds(20));
  }

  private MemberClient member(Duration retryFor) {
    return KalturaDiscordClient.builder()
        .serverBaseUrl(server.url())
        .clientCredential("bot", "secret")
        .retryFor(retryFor)
        .build()
        .onBehalfOf(
            new DiscordMemberGrant()
                .grantType("discord_member")
                .guildId("1")
                .userId("3")
                .displayName("Ada"));
  }
}
