package dev.kalturadiscord.discordsimulator.oauth2;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codes that people's browsers carry to the application; each can be used once. */
final class AuthorizationCodes {
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Clock clock;
  private final RandomText random = new RandomText();
  private final Map<String, IssuedCode> codes = new HashMap<>();

  AuthorizationCodes(Clock clock) {
    this.clock = clock;
  }

  synchronized String issue(Consent consent, String redirectUri, @Nullable String challenge) {
    String code = random.next();
    codes.put(code, new IssuedCode(consent, redirectUri, challenge, clock.instant().plus(LIFE)));
    return code;
  }

  /** Uses a code up, even when what comes of it fails; empty when it is unknown or expired. */
  synchronized Optional<IssuedCode> use(String code) {
    return Optional.ofNullable(codes.remove(code))
        .filter(issued -> clock.instant().isBefore(issued.expires()));
  }
}
