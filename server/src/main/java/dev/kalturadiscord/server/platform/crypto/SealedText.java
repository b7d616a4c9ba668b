package dev.kalturadiscord.server.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts that only the holder of a random ticket can read (AES-256-GCM). We keep the sealed text and
 * a digest of the ticket, the other side keeps the ticket: the database alone opens nothing, and
 * there is no key that could leak or would have to be shared among servers.
 */
public final class SealedText {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealedText() {}

  /**
   * Seals a text.
   *
   * @param ticket with at least 256 random bits, such as {@link RandomText#next}
   */
  public static byte[] seal(String ticket, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, ticket, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES-GCM", e);
    }
  }

  /** Opens it; empty when the ticket is another one or the text was changed. */
  public static Optional<String> open(String ticket, byte[] sealed) {
    if (sealed.length < NONCE_BYTES) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, ticket, nonce)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException notThisTicket) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, String ticket, byte[] nonce)
      throws GeneralSecurityException {
    // Not the digest by which tickets are found: that one stands in the database.
    Mac derivation = Mac.getInstance("HmacSHA256");
    derivation.init(
        new SecretKeySpec(ticket.getBytes(StandardCharsets.UTF_8), derivation.getAlgorithm()));
    byte[] key = derivation.doFinal("sealed text".getBytes(StandardCharsets.UTF_8));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
