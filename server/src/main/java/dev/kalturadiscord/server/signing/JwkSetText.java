package dev.kalturadiscord.server.signing;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** The public parts of keys as a JWK set (RFC 7517), for the token check and for others. */
final class JwkSetText {

  private JwkSetText() {}

  static String of(KeySet keys) {
    return keys.keys().stream()
        .map(JwkSetText::jwk)
        .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
  }

  private static String jwk(SigningKey key) {
    RSAPublicKey open = key.open();
    return """
    {"kty":"RSA","use":"sig","alg":"%s","kid":"%s","n":"%s","e":"%s"}"""
        .formatted(
            SigningKey.ALGORITHM,
            key.kid(),
            base64Url(open.getModulus()),
            base64Url(open.getPublicExponent()));
  }

  /** Unsigned big-endian as RFC 7518 wants it: without the sign byte that Java may put in front. */
  private static String base64Url(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
  }
}
