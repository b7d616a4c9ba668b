package dev.kalturadiscord.server.token;

import com.github.f4b6a3.ulid.UlidCreator;
import io.helidon.security.jwt.jwk.JwkRSA;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * The key pair that signs access tokens: made on the first start, kept in a file that only its
 * owner can read. There is no default key.
 */
public final class SigningKeys {

  // RS256 verifies an order of magnitude faster than ES256 on the JVM, and verifying is what every
  // request does.
  private static final int KEY_BITS = 2048;
  private static final String PRIVATE_FILE = "signing-key.pem";
  private static final String PUBLIC_FILE = "jwks.json";

  private final JwkRSA key;
  private final Path publicKeys;

  private SigningKeys(JwkRSA key, Path publicKeys) {
    this.key = key;
    this.publicKeys = publicKeys;
  }

  /**
   * Loads the key, or makes it when the folder has none. Two servers that share the folder end up
   * with the same key.
   *
   * @throws IOException when the folder cannot be read or written
   */
  public static SigningKeys loadOrCreate(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(PRIVATE_FILE);
    if (Files.notExists(file)) {
      create(folder, file);
    }
    try {
      SigningKeys keys =
          new SigningKeys(parse(Files.readString(file)), folder.resolve(PUBLIC_FILE));
      writeAtomically(keys.publicKeys, keys.publicKeySet());
      return keys;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(file + " holds no usable RSA key", e);
    }
  }

  /** A server that starts beside this one must not read half of it. */
  private static void writeAtomically(Path file, String text) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + "." + UlidCreator.getUlid());
    Files.writeString(whole, text);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void create(Path folder, Path file) throws IOException {
    Path made = folder.resolve(PRIVATE_FILE + "." + UlidCreator.getUlid());
    Files.createFile(
        made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      KeyPair pair = generator.generateKeyPair();
      Files.writeString(
          made,
          "# kid "
              + UlidCreator.getUlid().toLowerCase()
              + "\n-----BEGIN PRIVATE KEY-----\n"
              + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
              + "\n-----END PRIVATE KEY-----\n");
      // A link, not a move: it fails when another server was first, and then theirs counts.
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException otherServerWasFirst) {
      // nothing to do
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK can make RSA keys", e);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static JwkRSA parse(String pem) throws GeneralSecurityException {
    String kid =
        pem.lines()
            .filter(line -> line.startsWith("# kid "))
            .map(line -> line.substring("# kid ".length()).strip())
            .findFirst()
            .orElse("default");
    String base64 =
        pem.lines()
            .filter(line -> !line.startsWith("#") && !line.startsWith("-----"))
            .reduce("", String::concat);
    KeyFactory factory = KeyFactory.getInstance("RSA");
    RSAPrivateCrtKey secret =
        (RSAPrivateCrtKey)
            factory.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    RSAPublicKey open =
        (RSAPublicKey)
            factory.generatePublic(
                new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
    return JwkRSA.builder()
        .keyId(kid)
        .algorithm(JwkRSA.ALG_RS256)
        .privateKey((RSAPrivateKey) secret)
        .publicKey(open)
        .build();
  }

  private String publicKeySet() {
    RSAPublicKey open = (RSAPublicKey) key.publicKey();
    return """
        {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}
        """
        .formatted(
            key.keyId(),
            base64Url(open.getModulus().toByteArray()),
            base64Url(open.getPublicExponent().toByteArray()));
  }

  /** Unsigned big-endian as RFC 7518 wants it: without the sign byte that Java may put in front. */
  private static String base64Url(byte[] number) {
    int from = number[0] == 0 && number.length > 1 ? 1 : 0;
    byte[] magnitude = java.util.Arrays.copyOfRange(number, from, number.length);
    return new String(
        Base64.getUrlEncoder().withoutPadding().encode(magnitude), StandardCharsets.US_ASCII);
  }

  JwkRSA key() {
    return key;
  }

  /** The file with the public keys as a JWK set, for the token check. */
  public Path publicKeys() {
    return publicKeys;
  }
}
