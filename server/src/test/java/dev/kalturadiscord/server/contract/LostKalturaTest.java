package dev.kalturadiscord.server.contract;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operation that asks Kaltura, while Kaltura fails, does not answer, or is away. */
@ExtendWith(RunningServer.class)
final class LostKalturaTest {

  private final Api api;
  private final KalturaControl kaltura;
  private final Guild guild;
  private final String token;

  LostKalturaTest(Api api, KalturaControl kaltura, Database database) {
    this.api = api;
    this.kaltura = kaltura;
    this.guild = new Guild(api);
    this.token = guild.ada();
    database.useIn(guild.id());
  }

  /** Nobody is held back for failures of another test. */
  @BeforeEach
  @AfterEach
  void kalturaIsWell() {
    kaltura.clearFaults();
    Eventually.holds(
        () -> assertThat(video("GET", "/api/v1/videos/1_vid00001").status()).isEqualTo(200));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,'',malformed,502,kaltura_error",
    "GET,'',executedButLost,504,kaltura_timeout",
    "GET,'',http503,503,kaltura_unavailable",
    "POST,/watch,malformed,502,kaltura_error",
    "POST,/watch,executedButLost,504,kaltura_timeout",
    "POST,/watch,http503,503,kaltura_unavailable",
  })
  void aVideoCannotBeAskedFor(String method, String rest, String fault, int status, String code) {
    kaltura.fault(
        "{\"match\":{\"service\":\"baseEntry\"},\"kind\":\"%s\",\"times\":4}".formatted(fault));

    assertProblem(video(method, "/api/v1/videos/1_vid00001" + rest), status, code);
  }

  private Api.Answer video(String method, String path) {
    return api.call(method, path).token(token).send();
  }

  @Test
  void aMeetingIsNotMadeWhenKalturaAnswersNonsense() {
    kaltura.fault(
        """
        {"match":{"path":"/embeddedrooms/index/create-room"},"kind":"malformed","times":4}
        """);

    Api.Answer refused = guild.start(token, UUID.randomUUID().toString(), Guild.wish("Nonsense"));

    assertProblem(refused, 502, "kaltura_error");
  }

  @ParameterizedTest
  @CsvSource({
    "malformed,502,kaltura_error",
    "http503,503,kaltura_unavailable",
    "executedButLost,504,kaltura_timeout",
  })
  void aMeetingIsNotChangedWhenKalturaCannotDoIt(String fault, int status, String code) {
    String meeting = guild.start(token, "Meeting " + UUID.randomUUID());
    kaltura.fault(
        """
        {"match":{"service":"schedule_scheduleEvent","action":"update"},"kind":"%s","times":4}
        """
            .formatted(fault));

    assertProblem(guild.change(token, meeting, "{\"title\":\"Other\"}"), status, code);
  }
}
