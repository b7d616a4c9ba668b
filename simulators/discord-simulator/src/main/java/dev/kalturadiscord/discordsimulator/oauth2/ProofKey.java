package dev.kalturadiscord.discordsimulator.oauth2;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** PKCE with S256: the challenge is the digest of a verifier that only its maker knows. */
final class ProofKey {
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  private ProofKey() {}

  /** Whether it has the form of a challenge. */
  static boolean isChallenge(String text) {
    return CHALLENGE.matcher(text).matches();
  }

  /** Whether the verifier is one and is the challenge's. */
  static boolean matches(String challenge, String verifier) {
    return VERIFIER.matcher(verifier).matches() && challenge.equals(challengeOf(verifier));
  }

  private static String challengeOf(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
