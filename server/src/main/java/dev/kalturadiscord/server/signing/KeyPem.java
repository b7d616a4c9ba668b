package dev.kalturadiscord.server.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a key file: PEM (PKCS #8), under lines that say what the key is called and since when
 * it exists.
 */
final class KeyPem {

  private static final String KID = "# kid ";
  private static final String CREATED = "# created ";

  /** What needs no escaping in JSON and is no path. */
  private static final Pattern USABLE_KID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

  private KeyPem() {}

  static String write(SigningKey key) {
    return KID
        + key.kid()
        + "\n"
        + CREATED
        + key.created()
        + "\n-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.secret().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  /**
   * Reads a key. One that does not say since when it exists counts as the oldest there can be.
   *
   * @param otherwise the kid of a key that does not say what it is called
   * @throws IllegalArgumentException when it is no RSA key that is long enough and can be named
   */
  static SigningKey read(String text, String otherwise) {
    String kid = header(text, KID).orElse(otherwise);
    if (!USABLE_KID.matcher(kid).matches()) {
      throw new IllegalArgumentException("The kid is not usable");
    }
    String base64 =
        text.lines()
            .filter(line -> !line.startsWith("#") && !line.startsWith("-----"))
            .map(String::strip)
            .reduce("", String::concat);
    try {
      Instant created = header(text, CREATED).map(Instant::parse).orElse(Instant.EPOCH);
      if (KeyFactory.getInstance("RSA")
                  .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)))
              instanceof RSAPrivateCrtKey secret
          && secret.getModulus().bitLength() >= SigningKey.LEAST_BITS) {
        return new SigningKey(kid, created, secret);
      }
    } catch (GeneralSecurityException | DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
    throw new IllegalArgumentException("The key is too short");
  }

  private static Optional<String> header(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).strip())
        .findFirst();
  }
}
