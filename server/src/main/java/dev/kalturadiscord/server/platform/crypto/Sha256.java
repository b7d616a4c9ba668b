package dev.kalturadiscord.server.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts in UTF-8. */
public final class Sha256 {

  private Sha256() {}

  /** The 32 bytes of the digest. */
  public static byte[] of(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** The digest as 64 lower-case hexadecimal digits. */
  public static String hexOf(String text) {
    return HexFormat.of().formatHex(of(text));
  }
}
