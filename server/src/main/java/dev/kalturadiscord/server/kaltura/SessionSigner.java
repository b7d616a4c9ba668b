package dev.kalturadiscord.server.kaltura;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes Kaltura sessions of version 2 on this machine, so that the secret never travels. Layout and
 * encoding are those of Kaltura's server: form-encoded fields behind 16 random bytes, a SHA-1 of
 * both in front, zero-padded, AES-128-CBC with a zero vector, keyed by the SHA-1 of the secret.
 */
final class SessionSigner {

  private static final int BLOCK = 16;

  private final int partnerId;
  private final SecretKeySpec key;
  private final SecureRandom random;

  SessionSigner(int partnerId, String adminSecret, SecureRandom random) {
    this.partnerId = partnerId;
    this.random = random;
    byte[] hash = sha1(adminSecret.getBytes(StandardCharsets.UTF_8));
    this.key = new SecretKeySpec(hash, 0, BLOCK, "AES");
  }

  /**
   * The signed session, URL-safe but for its {@code =} padding. A secret: never log or post it.
   *
   * @throws IllegalArgumentException when a privilege could be read as another one or as several
   */
  String sign(KalturaSession session) {
    Privileges.check(session.privileges());
    byte[] fields = fields(session).getBytes(StandardCharsets.US_ASCII);
    byte[] salt = new byte[BLOCK];
    random.nextBytes(salt);
    byte[] body = ByteBuffer.allocate(BLOCK + fields.length).put(salt).put(fields).array();
    byte[] hash = sha1(body);
    int length = hash.length + body.length;
    byte[] padded =
        ByteBuffer.allocate((length + BLOCK - 1) / BLOCK * BLOCK).put(hash).put(body).array();
    byte[] prefix = ("v2|" + partnerId + "|").getBytes(StandardCharsets.US_ASCII);
    byte[] encrypted = encrypt(padded);
    return Base64.getUrlEncoder()
        .encodeToString(
            ByteBuffer.allocate(prefix.length + encrypted.length)
                .put(prefix)
                .put(encrypted)
                .array());
  }

  private static String fields(KalturaSession session) {
    return Stream.concat(
            session.privileges().entrySet().stream()
                .map(privilege -> privilege.getKey() + "=" + encode(privilege.getValue())),
            Stream.of(
                "_e=" + session.expiry().getEpochSecond(),
                "_t=" + session.type().number,
                "_u=" + encode(session.userId())))
        .collect(Collectors.joining("&"));
  }

  /**
   * As PHP's http_build_query does: of the unreserved characters only the tilde and star differ.
   */
  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("*", "%2A");
  }

  private byte[] encrypt(byte[] plain) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[BLOCK]));
      return cipher.doFinal(plain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES", e);
    }
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-1", e);
    }
  }
}
