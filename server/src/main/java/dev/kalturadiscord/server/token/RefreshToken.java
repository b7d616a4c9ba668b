package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.discord.DiscordSession;
import dev.kalturadiscord.server.discord.SealedSession;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One link of the chain of a family. Holds a hash: the token itself is not kept. */
@Entity
@Table(name = "refresh_token")
@SuppressWarnings("UnusedVariable") // queries and the database read fields that no method does
class RefreshToken {

  @Id private byte[] tokenHash;
  private String familyId;
  private byte[] discordSession;
  private Instant createdAt;
  private @Nullable Instant usedAt;

  protected RefreshToken() {}

  RefreshToken(String token, String familyId, DiscordSession session, Instant createdAt) {
    this.tokenHash = Sha256.of(token);
    this.familyId = familyId;
    this.discordSession = SealedSession.seal(token, session);
    this.createdAt = createdAt;
  }

  boolean isUsed() {
    return usedAt != null;
  }

  void use(Instant now) {
    usedAt = now;
  }

  String familyId() {
    return familyId;
  }

  /** Keeps the session that followed on the one before. */
  void keep(String token, DiscordSession session) {
    discordSession = SealedSession.seal(token, session);
  }

  /** The person's session at Discord, for the holder of the token. */
  Optional<DiscordSession> discordSession(String token) {
    return SealedSession.open(token, discordSession);
  }
}
