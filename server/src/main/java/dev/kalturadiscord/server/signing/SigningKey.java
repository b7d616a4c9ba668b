package dev.kalturadiscord.server.signing;

import com.github.f4b6a3.ulid.UlidCreator;
import io.helidon.security.jwt.jwk.JwkRSA;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;

/**
 * One key pair, for RS256 and nothing else.
 *
 * @param kid the name that tokens give it by
 * @param created when it was made, as its file says; all servers read the same
 * @param secret the private part, which implies the public one
 */
record SigningKey(String kid, Instant created, RSAPrivateCrtKey secret) {

  // RS256 verifies an order of magnitude faster than ES256 on the JVM, and verifying is what every
  // request does.
  static final String ALGORITHM = JwkRSA.ALG_RS256;

  /** RFC 7518 allows RS256 with no fewer. */
  static final int LEAST_BITS = 2048;

  static SigningKey make(Instant created) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(LEAST_BITS);
      return new SigningKey(
          UlidCreator.getUlid().toLowerCase(),
          created,
          (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK can make RSA keys", e);
    }
  }

  RSAPublicKey open() {
    try {
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA")
              .generatePublic(
                  new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A private RSA key has a public part", e);
    }
  }

  /** As Helidon signs with it. */
  JwkRSA jwk() {
    return JwkRSA.builder()
        .keyId(kid)
        .algorithm(ALGORITHM)
        .privateKey(secret)
        .publicKey(open())
        .build();
  }

  @Override
  public String toString() {
    return "SigningKey[kid=" + kid + ", created=" + created + "]";
  }
}
