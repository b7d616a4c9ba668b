package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.time.Duration;
import java.util.Map;

/**
 * How long Kaltura is waited for, and how much is asked of it.
 *
 * @param connect for a connection
 * @param request for the answer to one request
 * @param createRoom for the answer to the request that makes a room
 * @param call for a call with all its repetitions and the wait for its turn
 * @param errand for all calls that make one meeting; less than {@code meetings.creation.lease}
 * @param turn for the turn of a call or an errand among all others
 * @param firstPause before the first repetition; each further pause is twice as long
 * @param breakerDelay for how long nothing is sent to a far side that failed five times in a row
 * @param waiting how many threads may be at work on calls or wait for their turn
 * @param concurrency how many calls the account makes at once
 * @param rate how many calls the account makes in a second
 * @param readinessReuse for how long an answer about readiness is given again
 */
record Patience(
    Duration connect,
    Duration request,
    Duration createRoom,
    Duration call,
    Duration errand,
    Duration turn,
    Duration firstPause,
    Duration breakerDelay,
    int waiting,
    int concurrency,
    int rate,
    Duration readinessReuse) {

  /** Reads {@code kaltura.timeout.*} and what else there is of this kind. */
  static Patience read(SettingsReader settings) {
    return new Patience(
        settings.duration("kaltura.timeout.connect", Duration.ofSeconds(5)),
        settings.duration("kaltura.timeout.request", Duration.ofSeconds(10)),
        settings.duration("kaltura.timeout.create-room", Duration.ofSeconds(25)),
        settings.duration("kaltura.timeout.call", Duration.ofSeconds(20)),
        settings.duration("kaltura.timeout.errand", Duration.ofSeconds(50)),
        settings.duration("kaltura.timeout.turn", Duration.ofSeconds(10)),
        settings.duration("kaltura.retry.delay", Duration.ofSeconds(1)),
        settings.duration("kaltura.circuit-breaker.delay", Duration.ofSeconds(30)),
        number(settings, "kaltura.limit.waiting", 64),
        number(settings, "kaltura.limit.concurrency", 5),
        number(settings, "kaltura.limit.rate", 10),
        settings.duration("kaltura.readiness.reuse", Duration.ofSeconds(5)));
  }

  private static int number(SettingsReader settings, String name, int otherwise) {
    if (settings.optional(name).isEmpty()) {
      return otherwise;
    }
    int number = settings.requiredNumber(name, "a number of at least 1");
    if (number == 0) {
      settings.report(SettingsReader.named(java.util.List.of(name)) + " must be at least 1");
    }
    return number;
  }

  /** As overrides of the annotations, which is how MicroProfile Fault Tolerance takes settings. */
  Map<String, String> asFaultToleranceConfig() {
    String delay = "/carry/CircuitBreaker/delay";
    String millis = String.valueOf(breakerDelay.toMillis());
    return Map.of(
        ApiLine.class.getName() + delay, millis,
        KafLine.class.getName() + delay, millis,
        Crowd.class.getName() + "/admit/Bulkhead/value", String.valueOf(waiting));
  }
}
