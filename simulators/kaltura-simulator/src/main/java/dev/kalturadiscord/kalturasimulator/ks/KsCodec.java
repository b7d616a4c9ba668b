package dev.kalturadiscord.kalturasimulator.ks;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Writes KS v2, and reads v2 and v1, of one partner with one admin secret. */
public final class KsCodec {
  private static final int RANDOM_BYTES = 16;

  private final KsV1 first;
  private final KsV2 second;
  private final SecureRandom random = new SecureRandom();
  private final KnownSessions known = new KnownSessions();

  public KsCodec(int partnerId, String adminSecret) {
    this.first = new KsV1(partnerId, adminSecret);
    this.second = new KsV2(partnerId, adminSecret);
  }

  public String encode(NewKs ks) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String text = encode(ks, bytes);
    decode(text); // makes it known
    return text;
  }

  /** Makes every KS that was written or read so far an expired one. */
  public void expireAll() {
    known.expireAll();
  }

  /** Forgets what was written and read, and hence also which of it was made to expire. */
  public void clear() {
    known.clear();
  }

  String encode(NewKs ks, byte[] randomBytes) {
    return Base64.getUrlEncoder().encodeToString(second.write(ks, randomBytes));
  }

  /** Empty when the text is no KS of this partner; expired and killed ones are decoded. */
  public Optional<Ks> decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
      Optional<Ks> ks = text.startsWith("djJ8") ? second.read(bytes) : first.read(bytes);
      return ks.map(known::noted);
    } catch (IllegalArgumentException broken) {
      // Not Base64, a broken percent sequence, or a number that is none.
      return Optional.empty();
    }
  }
}
