package dev.kalturadiscord.server;

import dev.kalturadiscord.server.token.SigningKeys;
import dev.kalturadiscord.server.token.TokenSettings;
import java.io.IOException;

/** Tells MicroProfile JWT which tokens to accept; it reads this before any of our beans exist. */
final class TokenCheck {

  private TokenCheck() {}

  static void configure(TokenSettings settings) throws IOException {
    SigningKeys keys = SigningKeys.loadOrCreate(settings.keyFolder());
    System.setProperty(
        "mp.jwt.verify.publickey.location", keys.publicKeys().toAbsolutePath().toUri().toString());
    System.setProperty("mp.jwt.verify.publickey.algorithm", "RS256");
    System.setProperty("mp.jwt.verify.issuer", settings.issuer());
    System.setProperty("mp.jwt.verify.audiences", settings.audience());
  }
}
