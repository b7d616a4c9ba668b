package dev.kalturadiscord.kalturasimulator.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Writes a KS of the second format, apart from how the simulator reads it. */
final class LocalKs {
  private LocalKs() {}

  static String write(
      KalturaAccount account, int type, String userId, String privileges, long expiry) {
    StringBuilder fields = new StringBuilder();
    for (String privilege : privileges.split(",", -1)) {
      if (!privilege.isEmpty()) {
        int colon = privilege.indexOf(':');
        fields
            .append(colon < 0 ? privilege : privilege.substring(0, colon))
            .append('=')
            .append(colon < 0 ? "" : encoded(privilege.substring(colon + 1)))
            .append('&');
      }
    }
    fields.append("_e=" + expiry + "&_t=" + type).append("&_u=" + encoded(userId));
    try {
      byte[] random = new byte[16];
      new SecureRandom().nextBytes(random);
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      body.writeBytes(random);
      body.writeBytes(fields.toString().getBytes(UTF_8));
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      plain.writeBytes(sha1(body.toByteArray()));
      plain.writeBytes(body.toByteArray());
      byte[] padded = Arrays.copyOf(plain.toByteArray(), (plain.size() + 15) / 16 * 16);
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      byte[] key = Arrays.copyOf(sha1(account.adminSecret().getBytes(UTF_8)), 16);
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
      ByteArrayOutputStream ks = new ByteArrayOutputStream();
      ks.writeBytes(("v2|" + account.partnerId() + "|").getBytes(UTF_8));
      ks.writeBytes(cipher.doFinal(padded));
      return Base64.getUrlEncoder().encodeToString(ks.toByteArray());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] sha1(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-1").digest(bytes);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("*", "%2A");
  }
}
