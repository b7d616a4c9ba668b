package dev.kalturadiscord.kalturasimulator.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How Kaltura signs a notification: the plain hash of the account's admin secret and the body. */
enum Signature {
  SHA_1("sha1", "SHA-1"),
  SHA_256("sha256", "SHA-256"),
  SHA_512("sha512", "SHA-512");

  private final String wireName;
  private final String javaName;

  Signature(String wireName, String javaName) {
    this.wireName = wireName;
    this.javaName = javaName;
  }

  /** The algorithm with this number; SHA-1 for any other. */
  static Signature of(@Nullable Integer number) {
    return switch (number == null ? 0 : number) {
      case 2 -> SHA_256;
      case 3 -> SHA_512;
      default -> SHA_1;
    };
  }

  String wireName() {
    return wireName;
  }

  /** The signature in hexadecimal. */
  String sign(String secret, String body) {
    try {
      byte[] hash = MessageDigest.getInstance(javaName).digest((secret + body).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has " + javaName, missing);
    }
  }
}
