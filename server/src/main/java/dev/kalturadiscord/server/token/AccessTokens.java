package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.signing.SigningKeys;
import io.helidon.security.jwt.Jwt;
import io.helidon.security.jwt.SignedJwt;
import io.helidon.security.jwt.jwk.JwkRSA;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Issues access tokens: JWTs that the MicroProfile JWT check of this server accepts. */
@Singleton
public final class AccessTokens {

  private final SigningKeys keys;
  private final TokenSettings settings;
  private final Clock clock;

  @Inject
  AccessTokens(SigningKeys keys, TokenSettings settings, Clock clock) {
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A token for a member of a guild.
   *
   * @param clientId the client that acts for the member
   */
  String issue(Caller caller, String clientId) {
    Instant now = clock.instant();
    JwkRSA key = keys.current();
    Jwt token =
        Jwt.builder()
            .keyId(key.keyId())
            .algorithm(key.algorithm())
            .type("JWT")
            .issuer(settings.issuer())
            .addAudience(settings.audience())
            .subject(caller.userId())
            .userPrincipal(caller.userId())
            .jwtId(UUID.randomUUID().toString())
            .issueTime(now)
            .expirationTime(now.plus(life()))
            .addPayloadClaim(Caller.GUILD_CLAIM, caller.guildId())
            .addPayloadClaim(Caller.NAME_CLAIM, caller.displayName())
            .addPayloadClaim("azp", clientId)
            .addUserGroup(caller.role().text())
            .build();
    return SignedJwt.sign(token, key).tokenContent();
  }

  /** How long a token is good. */
  Duration life() {
    return settings.accessTokenLife();
  }
}
