package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Carries single calls to API v3. After five troubles in a row it is silent for some time, then
 * tries one call. A refusal is an answer: it shows that the API is well.
 */
@Singleton
class ApiLine {

  private final KalturaHttp http;

  @Inject
  ApiLine(KalturaHttp http) {
    this.http = http;
  }

  /**
   * Makes one call, once.
   *
   * @return the result object
   * @throws KalturaException with Kaltura's code when it refuses
   */
  @CircuitBreaker(
      requestVolumeThreshold = 5,
      failureRatio = 1,
      delay = 30_000,
      failOn = KalturaTrouble.class)
  JsonNode carry(URI url, JsonNode document, Duration deadline, String what) {
    return ApiAnswer.result(what, http.post(url, document, deadline, what));
  }
}
