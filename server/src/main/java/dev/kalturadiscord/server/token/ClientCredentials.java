package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Checks the id and secret of API clients (HTTP Basic, RFC 7617). */
@Singleton
public final class ClientCredentials {

  private static final String SCHEME = "Basic ";

  private final TokenSettings settings;

  @Inject
  ClientCredentials(TokenSettings settings) {
    this.settings = settings;
  }

  /**
   * The id of the client whose credential this is.
   *
   * @param authorization value of the Authorization header
   * @throws ProblemException UNAUTHORIZED, without saying which part was wrong
   */
  String authenticate(@Nullable String authorization) {
    String given = decode(authorization);
    String expected = settings.botClientId() + ":" + settings.botClientSecret();
    if (given == null || !sameInConstantTime(given, expected)) {
      throw new ProblemException(
          ProblemCode.UNAUTHORIZED, "Send the id and secret of an API client (HTTP Basic).");
    }
    return settings.botClientId();
  }

  private static @Nullable String decode(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    try {
      return new String(
          Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip()),
          StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  private static boolean sameInConstantTime(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
