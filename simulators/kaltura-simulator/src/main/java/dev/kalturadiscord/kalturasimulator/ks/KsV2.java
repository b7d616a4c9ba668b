package dev.kalturadiscord.kalturasimulator.ks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The second KS format: {@code v2|partner|cipher text}, where the plain text is {@code SHA-1(body)
 * + body}, and the body is 16 random bytes and the fields.
 */
final class KsV2 {
  private static final int HASH_BYTES = 20;
  private static final int RANDOM_BYTES = 16;
  private static final int BLOCK_BYTES = 16;
  private static final String EXPIRY = "_e";
  private static final String TYPE = "_t";
  private static final String USER = "_u";

  private final String prefix;
  private final SecretKeySpec key;

  KsV2(int partnerId, String adminSecret) {
    this.prefix = "v2|" + partnerId + "|";
    this.key =
        new SecretKeySpec(
            Arrays.copyOf(Digests.sha1(adminSecret.getBytes(UTF_8)), BLOCK_BYTES), "AES");
  }

  byte[] write(NewKs ks, byte[] random) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(random);
    body.writeBytes(fields(ks).getBytes(UTF_8));
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    plain.writeBytes(Digests.sha1(body.toByteArray()));
    plain.writeBytes(body.toByteArray());
    int padded = (plain.size() + BLOCK_BYTES - 1) / BLOCK_BYTES * BLOCK_BYTES;
    ByteArrayOutputStream ksBytes = new ByteArrayOutputStream();
    ksBytes.writeBytes(prefix.getBytes(UTF_8));
    ksBytes.writeBytes(crypt(Cipher.ENCRYPT_MODE, Arrays.copyOf(plain.toByteArray(), padded)));
    return ksBytes.toByteArray();
  }

  static String fields(NewKs ks) {
    Map<String, String> fields = new LinkedHashMap<>(Privileges.parse(ks.privileges()));
    fields.put(EXPIRY, Long.toString(ks.expiry()));
    fields.put(TYPE, Integer.toString(ks.type().code()));
    fields.put(USER, ks.userId());
    return KsFields.format(fields);
  }

  Optional<Ks> read(byte[] ksBytes) {
    byte[] prefixBytes = prefix.getBytes(ISO_8859_1);
    if (!Arrays.equals(prefixBytes, Arrays.copyOf(ksBytes, prefixBytes.length))) {
      return Optional.empty();
    }
    byte[] cipherText = Arrays.copyOfRange(ksBytes, prefixBytes.length, ksBytes.length);
    if (cipherText.length % BLOCK_BYTES != 0 || cipherText.length <= HASH_BYTES + RANDOM_BYTES) {
      return Optional.empty();
    }
    byte[] plain = withoutPadding(crypt(Cipher.DECRYPT_MODE, cipherText));
    if (plain.length <= HASH_BYTES + RANDOM_BYTES) {
      return Optional.empty();
    }
    byte[] hash = Arrays.copyOf(plain, HASH_BYTES);
    byte[] body = Arrays.copyOfRange(plain, HASH_BYTES, plain.length);
    if (!Arrays.equals(hash, Digests.sha1(body))) {
      return Optional.empty();
    }
    String fields = new String(body, RANDOM_BYTES, body.length - RANDOM_BYTES, UTF_8);
    return parse(KsFields.parse(fields), HexFormat.of().formatHex(hash));
  }

  private static Optional<Ks> parse(Map<String, String> fields, String hash) {
    Map<String, String> privileges = new LinkedHashMap<>(fields);
    privileges.keySet().removeIf(name -> name.startsWith("_"));
    long expiry = Long.parseLong(fields.getOrDefault(EXPIRY, "0"));
    String userId = fields.getOrDefault(USER, "");
    return KsType.ofCode(fields.getOrDefault(TYPE, "0"))
        .map(type -> new Ks(type, userId, expiry, privileges, hash));
  }

  private static byte[] withoutPadding(byte[] plain) {
    int end = plain.length;
    while (end > 0 && plain[end - 1] == 0) {
      end--;
    }
    return Arrays.copyOf(plain, end);
  }

  private byte[] crypt(int mode, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK_BYTES]));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES in CBC mode on whole blocks cannot fail", impossible);
    }
  }
}
