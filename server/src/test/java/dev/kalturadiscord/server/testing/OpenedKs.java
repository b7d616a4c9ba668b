package dev.kalturadiscord.server.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Opens a Kaltura session of version 2 with the account's secret, to see what it allows. */
public final class OpenedKs {

  private static final String PREFIX = "v2|" + RunningServer.PARTNER_ID + "|";
  private static final int HASH_AND_SALT = 20 + 16;

  private OpenedKs() {}

  /** The fields of the session in the address of a room, privileges included, in order. */
  public static Map<String, String> ofRoomUrl(String url) {
    String path = URI.create(url).getPath();
    return fields(path.substring(path.lastIndexOf('/') + 1));
  }

  private static Map<String, String> fields(String ks) {
    byte[] bytes = Base64.getUrlDecoder().decode(ks);
    byte[] encrypted = Arrays.copyOfRange(bytes, PREFIX.length(), bytes.length);
    byte[] plain = decrypt(encrypted);
    String text =
        new String(plain, HASH_AND_SALT, plain.length - HASH_AND_SALT, StandardCharsets.US_ASCII);
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : text.replaceAll("\u0000+$", "").split("&", -1)) {
      int equals = field.indexOf('=');
      fields.put(
          field.substring(0, equals),
          URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static byte[] decrypt(byte[] encrypted) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest(KalturaSimulatorProcess.ADMIN_SECRET.getBytes(StandardCharsets.UTF_8));
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(hash, 0, 16, "AES"),
          new IvParameterSpec(new byte[16]));
      return cipher.doFinal(encrypted);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Not a session of this account", e);
    }
  }
}
