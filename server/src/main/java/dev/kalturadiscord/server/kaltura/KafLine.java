package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** Carries single calls to KAF, with a circuit breaker of its own: see {@link ApiLine}. */
@Singleton
class KafLine {

  private final KalturaHttp http;

  @Inject
  KafLine(KalturaHttp http) {
    this.http = http;
  }

  /**
   * Makes one call, once.
   *
   * @return an answer that is not about KAF's own troubles
   * @throws KalturaTrouble when it is
   */
  @CircuitBreaker(
      requestVolumeThreshold = 5,
      failureRatio = 1,
      delay = 30_000,
      failOn = KalturaTrouble.class)
  KalturaHttp.Answer carry(Function<KalturaHttp, KalturaHttp.Answer> call, String what) {
    KalturaHttp.Answer answer = call.apply(http);
    int status = answer.status();
    if (status == 503 || status == 429) {
      throw new KalturaTrouble(
          Outcome.NOT_REACHED, "HTTP_" + status, what + " was put off", answer.requestId(), null);
    }
    if (status >= 500) {
      throw new KalturaTrouble(
          Outcome.UNKNOWN, "HTTP_" + status, what + " failed", answer.requestId(), null);
    }
    return answer;
  }
}
