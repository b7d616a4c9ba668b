package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.discord.DiscordException;
import dev.kalturadiscord.server.discord.DiscordException.Reason;
import dev.kalturadiscord.server.discord.DiscordLogin;
import dev.kalturadiscord.server.discord.DiscordMember;
import dev.kalturadiscord.server.discord.DiscordSession;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * What people who logged in are in their guilds now. Asks Discord, so never inside a transaction;
 * all methods throw {@link DiscordException}.
 */
@Singleton
final class Memberships {

  private final DiscordLogin discord;
  private final RefreshTokens refreshTokens;

  @Inject
  Memberships(DiscordLogin discord, RefreshTokens refreshTokens) {
    this.discord = discord;
    this.refreshTokens = refreshTokens;
  }

  /**
   * What Discord said.
   *
   * @param member empty when the person is no member
   * @param session by which Discord knows the person from now on
   */
  record Found(Optional<DiscordMember> member, DiscordSession session) {}

  /** Of a person who has just agreed. */
  Optional<DiscordMember> of(AuthorizationCodes.Opened login) {
    return discord.member(login.session(), login.consent().guildId());
  }

  /**
   * Of a person who agreed long ago: renews the session at Discord when that is needed, which may
   * be before its time.
   */
  Found of(RefreshTokens.Holder holder, String refreshToken) {
    if (!discord.isEnding(holder.session())) {
      try {
        return found(holder, holder.session());
      } catch (DiscordException e) {
        if (e.reason() != Reason.NOT_GOOD) {
          throw e;
        }
      }
    }
    DiscordSession next = discord.renew(holder.session());
    // At once: should anything fail from here on, the old session is good for nothing any more.
    refreshTokens.keep(refreshToken, next);
    return found(holder, next);
  }

  private Found found(RefreshTokens.Holder holder, DiscordSession session) {
    return new Found(discord.member(session, holder.guildId()), session);
  }
}
