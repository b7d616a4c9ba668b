package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.discord.DiscordSession;
import dev.kalturadiscord.server.discord.SealedSession;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.platform.crypto.SealedText;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A login under way. Holds hashes and sealed texts only: the browser's cookie, without which none
 * of them can be read, is not kept.
 */
@Entity
@Table(name = "login")
@SuppressWarnings("UnusedVariable") // queries and the database read fields that no method does
class Login {

  @Id private byte[] browserHash;
  private byte[] stateHash;
  private String clientId;
  private String redirectUri;
  private String clientState;
  private String codeChallenge;
  private String scopes;
  private byte[] discordVerifier;
  private byte @Nullable [] discordSession;
  private Instant createdAt;
  private Instant expiresAt;

  protected Login() {}

  Login(
      String browser,
      String discordState,
      String discordVerifier,
      AuthorizationRequest request,
      Instant createdAt,
      Instant expiresAt) {
    this.browserHash = Sha256.of(browser);
    this.stateHash = Sha256.of(discordState);
    this.clientId = request.client().id();
    this.redirectUri = request.redirectUri();
    this.clientState = request.state();
    this.codeChallenge = request.codeChallenge();
    this.scopes = Scope.join(request.scopes());
    this.discordVerifier = SealedText.seal(browser, discordVerifier);
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  boolean isOver(Instant now) {
    return !expiresAt.isAfter(now);
  }

  /** Whether this is the state that went to Discord. */
  boolean isState(String text) {
    return MessageDigest.isEqual(stateHash, Sha256.of(text));
  }

  String clientId() {
    return clientId;
  }

  String redirectUri() {
    return redirectUri;
  }

  /** What the client wants back with the code. */
  String clientState() {
    return clientState;
  }

  /** BASE64URL(SHA256(verifier)) of the client, RFC 7636. */
  String codeChallenge() {
    return codeChallenge;
  }

  Set<Scope> scopes() {
    return Scope.parse(scopes);
  }

  /** Our verifier for Discord; empty for another browser. */
  Optional<String> discordVerifier(String browser) {
    return SealedText.open(browser, discordVerifier);
  }

  /** The person's session at Discord; empty before there is one, and for another browser. */
  Optional<DiscordSession> discordSession(String browser) {
    return Optional.ofNullable(discordSession).flatMap(kept -> SealedSession.open(browser, kept));
  }

  void keep(String browser, DiscordSession session) {
    discordSession = SealedSession.seal(browser, session);
  }
}
