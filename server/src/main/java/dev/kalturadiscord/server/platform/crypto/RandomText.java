package dev.kalturadiscord.server.platform.crypto;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable texts. */
public final class RandomText {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private RandomText() {}

  /** 256 random bits as 43 characters that are safe in addresses. */
  public static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
