package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.discord.DiscordSession;
import dev.kalturadiscord.server.discord.SealedSession;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person agreed to at the end of a login. Holds a hash: the code itself is not kept. */
@Entity
@Table(name = "authorization_code")
class AuthorizationCode {

  @Id private byte[] codeHash;
  private String clientId;
  private String redirectUri;
  private String codeChallenge;
  private String scopes;
  private String guildId;
  private byte[] discordSession;
  private Instant expiresAt;
  private @Nullable Instant usedAt;
  private @Nullable String familyId;

  protected AuthorizationCode() {}

  AuthorizationCode(
      String code, AuthorizationCodes.Consent consent, DiscordSession session, Instant expiresAt) {
    this.codeHash = Sha256.of(code);
    this.clientId = consent.clientId();
    this.redirectUri = consent.redirectUri();
    this.codeChallenge = consent.codeChallenge();
    this.scopes = Scope.join(consent.scopes());
    this.guildId = consent.guildId();
    this.discordSession = SealedSession.seal(code, session);
    this.expiresAt = expiresAt;
  }

  boolean isFor(String client, String redirect) {
    return clientId.equals(client) && redirectUri.equals(redirect);
  }

  boolean isExpired(Instant now) {
    return !expiresAt.isAfter(now);
  }

  boolean isUsed() {
    return usedAt != null;
  }

  /** Uses it up: its session goes on in the login that comes of it. */
  void use(Instant now) {
    usedAt = now;
    discordSession = new byte[0];
  }

  /** The login that came of it. */
  void became(String family) {
    familyId = family;
  }

  @Nullable String familyId() {
    return familyId;
  }

  /** BASE64URL(SHA256(verifier)), RFC 7636. */
  String codeChallenge() {
    return codeChallenge;
  }

  AuthorizationCodes.Consent consent() {
    return new AuthorizationCodes.Consent(
        clientId, redirectUri, codeChallenge, Scope.parse(scopes), guildId);
  }

  Optional<DiscordSession> session(String code) {
    return SealedSession.open(code, discordSession);
  }
}
