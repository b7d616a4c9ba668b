package dev.kalturadiscord.kalturasimulator.apptoken;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** How the knowledge of a token is proved without sending it. */
enum HashType {
  SHA1("SHA-1"),
  MD5("MD5"),
  SHA256("SHA-256"),
  SHA512("SHA-512");

  private final String algorithm;

  HashType(String algorithm) {
    this.algorithm = algorithm;
  }

  static Optional<HashType> of(String wireName) {
    return Arrays.stream(values()).filter(type -> type.name().equals(wireName)).findAny();
  }

  /** The hash of a KS and a token, one behind the other, in lower-case hexadecimal digits. */
  String hash(String ks, String token) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance(algorithm).digest((ks + token).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has " + algorithm, missing);
    }
  }
}
