package dev.kalturadiscord.kalturasimulator.ks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;

/** The first KS format, signed but not encrypted: {@code hex(SHA-1(secret + info))|info}. */
final class KsV1 {
  private static final int SIGNATURE_LENGTH = 40;

  private final String partnerId;
  private final String adminSecret;

  KsV1(int partnerId, String adminSecret) {
    this.partnerId = Integer.toString(partnerId);
    this.adminSecret = adminSecret;
  }

  Optional<Ks> read(byte[] ksBytes) {
    String text = new String(ksBytes, UTF_8);
    if (text.indexOf('|') != SIGNATURE_LENGTH) {
      return Optional.empty();
    }
    String signature = text.substring(0, SIGNATURE_LENGTH);
    String info = text.substring(SIGNATURE_LENGTH + 1);
    List<String> parts = List.of(info.split(";", -1));
    if (parts.size() < 7
        || !parts.get(0).equals(partnerId)
        || !signature.equals(Digests.sha1Hex(adminSecret + info))) {
      return Optional.empty();
    }
    long expiry = Long.parseLong(parts.get(2));
    String userId = parts.get(5);
    return KsType.ofCode(parts.get(3))
        .map(type -> new Ks(type, userId, expiry, Privileges.parse(parts.get(6)), signature));
  }
}
