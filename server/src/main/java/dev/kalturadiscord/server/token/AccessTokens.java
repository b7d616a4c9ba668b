package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.permission.Service;
import dev.kalturadiscord.server.signing.SigningKeys;
import io.helidon.security.jwt.Jwt;
import io.helidon.security.jwt.SignedJwt;
import io.helidon.security.jwt.jwk.JwkRSA;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
   * A token for a caller.
   *
   * @param familyId the login it comes from; null when it comes from none
   */
  String issue(Caller caller, @Nullable String familyId) {
    Instant now = clock.instant();
    JwkRSA key = keys.current();
    Jwt.Builder token =
        Jwt.builder()
            .keyId(key.keyId())
            .algorithm(key.algorithm())
            .type("JWT")
            .issuer(settings.issuer())
            .addAudience(settings.audience())
            .jwtId(UUID.randomUUID().toString())
            .issueTime(now)
            .expirationTime(now.plus(life()))
            .addPayloadClaim(Caller.CLIENT_CLAIM, caller.clientId())
            .addPayloadClaim(Caller.SCOPE_CLAIM, Scope.join(caller.scopes()));
    if (caller.guildId() != null) {
      token.addPayloadClaim(Caller.GUILD_CLAIM, caller.guildId());
    }
    if (familyId != null) {
      token.addPayloadClaim(Revocations.FAMILY_CLAIM, familyId);
    }
    switch (caller) {
      case Service service -> token.subject(service.clientId()).userPrincipal(service.clientId());
      case Member member -> {
        token
            .subject(member.userId())
            .userPrincipal(member.userId())
            .addPayloadClaim(Caller.NAME_CLAIM, member.displayName())
            .addPayloadClaim(Caller.ROLE_IDS_CLAIM, List.copyOf(member.roleIds()))
            .addPayloadClaim(Caller.MANAGES_GUILD_CLAIM, member.managesGuild())
            // For others: here the role is decided anew with each request.
            .addUserGroup(member.role().text());
        if (member.vouched()) {
          token.addPayloadClaim(Caller.VOUCHED_CLAIM, true);
        }
      }
    }
    return SignedJwt.sign(token.build(), key).tokenContent();
  }

  /** How long a token is good. */
  Duration life() {
    return settings.accessTokenLife();
  }
}
