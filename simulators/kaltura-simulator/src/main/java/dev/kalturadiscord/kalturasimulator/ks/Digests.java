package dev.kalturadiscord.kalturasimulator.ks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-1, which the KS format prescribes. */
final class Digests {
  private Digests() {}

  static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-1", missing);
    }
  }

  static String sha1Hex(String text) {
    return HexFormat.of().formatHex(sha1(text.getBytes(UTF_8)));
  }
}
