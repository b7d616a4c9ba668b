package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.ADA;
import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.LIN_WEI;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything people do with meetings, for each way in which Kaltura holds them and each type: in
 * Discord and over REST.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BothProvidersTest {

  /** Which servers take new meetings where. */
  enum Provider {
    ROOM,
    KME;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Path data;
  private final Map<Provider, Parts> parts = new EnumMap<>(Provider.class);

  BothProvidersTest(@TempDir Path data) {
    this.data = data;
  }

  @BeforeAll
  void everythingRuns() {
    for (Provider provider : Provider.values()) {
      Parts started =
          new Parts(
              data.resolve(provider.text()),
              Map.of(
                  "KALTURA_PROVIDER", provider.text(), "MEETINGS_RECORDINGS_INTERVAL", "PT0.001S"));
      started.revive();
      parts.put(provider, started);
    }
  }

  @AfterAll
  void everythingStops() {
    parts.values().forEach(one -> assertThat(one.discord().violations()).isEmpty());
    parts.values().forEach(Parts::close);
  }

  static Stream<Arguments> providersAndTypes() {
    return Stream.of(Provider.values())
        .flatMap(
            provider ->
                Stream.of("webinar", "meeting", "classroom")
                    .map(type -> Arguments.of(provider, type)));
  }

  @ParameterizedTest
  @MethodSource("providersAndTypes")
  void inDiscord(Provider provider, String type) {
    Discord discord = of(provider).discord();
    Kaltura kaltura = of(provider).kaltura();
    String title = "By command %s %s".formatted(provider.text(), type);

    Message started = discord.start(MIA, CAMPUS, Map.of("type", type, "title", title));
    String id = started.field("Meeting ID");
    assertThat(discord.list(LIN_WEI, CAMPUS).json().toString()).contains(id, title);
    Message renamed =
        discord.use(
            MIA,
            CAMPUS,
            "kaltura-reschedule",
            Map.of("meeting-id", id, "title", title + " anew", "duration", 90));
    assertThat(renamed.json().toString()).contains(title + " anew");
    assertThat(RoomPage.behind(discord.join(LIN_WEI, CAMPUS, id).link()))
        .isEqualTo(new RoomPage(title + " anew", "Lin Wei", "attendee"));
    assertThat(RoomPage.behind(discord.join(MIA, CAMPUS, id).link()))
        .isEqualTo(new RoomPage(title + " anew", "Mia Chen", "host"));
    assertThat(discord.use(MIA, CAMPUS, "kaltura-recordings", Map.of("meeting-id", id)).content())
        .contains(title + " anew");

    assertThat(discord.end(MIA, CAMPUS, id).json().toString()).contains("End for everyone");

    Waiting.until(
        "Kaltura's record has ended",
        () -> kaltura.events(title + " anew").stream().allMatch(Kaltura::isCancelled));
    assertThat(kaltura.events(title + " anew")).hasSize(1);
    String recording = kaltura.record(recordedEntry(kaltura, provider, title));
    Message recordings = discord.use(MIA, CAMPUS, "kaltura-recordings", Map.of("meeting-id", id));
    assertThat(recordings.json().toString()).contains("k1:watch:" + recording);
    Message watch = discord.press(MIA, CAMPUS, recordings.id(), "k1:watch:" + recording);
    assertThat(Web.get(watch.link()).status()).isEqualTo(302);
  }

  @ParameterizedTest
  @MethodSource("providersAndTypes")
  void overRest(Provider provider, String type) {
    Parts here = of(provider);
    Rest rest = here.rest();
    String host = rest.token(MIA, CAMPUS);
    String title = "Over REST %s %s".formatted(provider.text(), type);
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

    JsonNode made =
        rest.send(
                "POST",
                host,
                "/meetings",
                Map.of(
                    "title",
                    title,
                    "type",
                    type,
                    "channelId",
                    CAMPUS.channelId(),
                    "startsAt",
                    tomorrow.toString()))
            .json(201);
    String path = "/meetings/" + made.path("id").asText();
    assertThat(rest.send("GET", host, path, Map.of()).json(200)).isEqualTo(made);
    assertThat(made.path("type").asText()).isEqualTo(type);
    assertThat(rest.send("GET", host, "/meetings", Map.of()).json(200).path("items"))
        .contains(made);
    JsonNode moved =
        rest.send("PATCH", host, path, Map.of("startsAt", tomorrow.plusSeconds(7200).toString()))
            .json(200);
    assertThat(moved.path("startsAt").asText()).isEqualTo(tomorrow.plusSeconds(7200).toString());
    assertThat(here.kaltura().events(title))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.path("startDate").asLong())
                    .isEqualTo(tomorrow.plusSeconds(7200).getEpochSecond()));
    assertThat(rest.join(MIA, CAMPUS, made.path("id").asText()).status()).isEqualTo(409);

    assertThat(rest.send("DELETE", host, path, Map.of()).json(200).path("state").asText())
        .isEqualTo("cancelled");

    Waiting.until(
        "Kaltura's record is cancelled",
        () -> here.kaltura().events(title).stream().allMatch(Kaltura::isCancelled));
    assertThat(rest.send("GET", host, path + "/recordings", Map.of()).json(200).path("items"))
        .isEmpty();
    String administrator = rest.administrator(ADA, CAMPUS);
    assertThat(rest.send("POST", administrator, path + "/purge", Map.of()).status()).isEqualTo(204);
    assertThat(rest.send("GET", host, path, Map.of()).status()).isEqualTo(404);
    Waiting.until("it is gone", () -> here.rows(title).isEmpty());
    assertThat(here.kaltura().livingRooms(title)).isEmpty();
  }

  private Parts of(Provider provider) {
    return Objects.requireNonNull(parts.get(provider));
  }

  /** Where a recording of the meeting comes from at Kaltura. */
  private static String recordedEntry(Kaltura kaltura, Provider provider, String title) {
    return provider == Provider.ROOM
        ? kaltura.livingRooms(title + " anew").getFirst()
        : kaltura.events(title + " anew").getFirst().path("templateEntryId").asText();
  }
}
