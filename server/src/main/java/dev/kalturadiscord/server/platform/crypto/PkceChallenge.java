package dev.kalturadiscord.server.platform.crypto;

import java.util.Base64;

/** Proof of possession for codes of OAuth 2.0 (RFC 7636), method S256. */
public final class PkceChallenge {

  private PkceChallenge() {}

  /** BASE64URL(SHA256(verifier)). */
  public static String of(String verifier) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
  }
}
