package dev.kalturadiscord.server.kaltura;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** Sessions that Kaltura starts for our app tokens. */
final class AppTokenSessions implements KalturaSessions {

  /** A person clicks and is inside; whoever finds the address later stays outside. */
  private static final Duration JOIN_LIFE = Duration.ofMinutes(5);

  private final KalturaCredential.AppTokens tokens;
  private final AppTokenStart start;
  private final SessionStanding standing;
  private final ServiceSessions service;

  AppTokenSessions(
      KalturaCredential.AppTokens tokens,
      AppTokenStart start,
      Clock clock,
      SessionStanding standing) {
    this.tokens = tokens;
    this.start = start;
    this.standing = standing;
    this.service = new ServiceSessions(this::startService, clock, standing);
  }

  @Override
  public <T> T call(String userId, Function<String, T> call) {
    return service.call(userId, call);
  }

  @Override
  public String join(Admission admission) {
    return standing.watch(
        () ->
            start
                .start(
                    tokens.join(),
                    KalturaSession.Type.USER,
                    admission.userId(),
                    admission.privileges(),
                    JOIN_LIFE)
                .ks());
  }

  private StartedSession startService(String userId) {
    return start.start(
        tokens.service(), KalturaSession.Type.ADMIN, userId, Map.of(), ServiceSessions.LIFE);
  }
}
