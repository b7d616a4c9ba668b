package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.audit.Actor;
import dev.kalturadiscord.server.audit.AuditTrail;
import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.discord.DiscordException;
import dev.kalturadiscord.server.discord.DiscordLogin;
import dev.kalturadiscord.server.discord.DiscordMember;
import dev.kalturadiscord.server.discord.DiscordSession;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.permission.MemberRoles;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens of people who logged in with Discord: the first ones for a code, the next ones for a
 * refresh token. Each time Discord is asked what the person is in the guild now.
 */
@Singleton
public final class LoginTokens {

  private static final Duration SOON = Duration.ofSeconds(5);

  private final AuthorizationCodes codes;
  private final RefreshTokens refreshTokens;
  private final AccessTokens accessTokens;
  private final DiscordLogin discord;
  private final MemberRoles roles;
  private final Transactions transactions;

  @Inject
  LoginTokens(
      AuthorizationCodes codes,
      RefreshTokens refreshTokens,
      AccessTokens accessTokens,
      DiscordLogin discord,
      MemberRoles roles,
      Transactions transactions) {
    this.codes = codes;
    this.refreshTokens = refreshTokens;
    this.accessTokens = accessTokens;
    this.discord = discord;
    this.roles = roles;
    this.transactions = transactions;
  }

  /**
   * The first tokens of a login.
   *
   * @throws ProblemException INVALID_GRANT when the code is not good or the person left the guild,
   *     UNAVAILABLE when Discord cannot say
   */
  public Tokens forCode(ApiClient client, String code, String redirectUri, String verifier) {
    AuthorizationCodes.Redeemed redeemed =
        codes
            .redeem(client, code, redirectUri, verifier)
            .orElseThrow(
                () -> refused("This code is used, expired or not meant for this client: log in."));
    AuthorizationCodes.Consent consent = redeemed.consent();
    AuditTrail.by(new Actor(consent.guildId(), null, null, client.id()));
    DiscordMember member =
        member(redeemed.session(), consent.guildId())
            .orElseThrow(() -> refused("You are no member of this server any more."));
    RefreshTokens.Link link =
        transactions.call(
            entities -> {
              RefreshTokens.Link first =
                  refreshTokens.begin(
                      entities, client, member, consent.scopes(), redeemed.session());
              codes.became(entities, code, first.familyId());
              return first;
            });
    return tokens(client, member, consent.scopes(), link);
  }

  /**
   * The next tokens. As long as Discord cannot say what the person is, the token sent stays good.
   *
   * @throws ProblemException INVALID_GRANT when the token is not good (any more) or the person left
   *     the guild, UNAVAILABLE when Discord cannot say
   */
  public Tokens forRefreshToken(ApiClient client, String token) {
    RefreshTokens.Holder holder =
        refreshTokens.holder(client, token).orElseThrow(LoginTokens::notGood);
    AuditTrail.by(new Actor(holder.guildId(), null, null, client.id()));
    AuditTrail.target(holder.familyId());
    DiscordSession session = fresh(holder);
    Optional<DiscordMember> member = member(session, holder.guildId());
    if (member.isEmpty()) {
      refreshTokens.end(holder.familyId());
      throw refused("You are no member of this server any more.");
    }
    RefreshTokens.Link link =
        refreshTokens.rotate(token, session).orElseThrow(LoginTokens::notGood);
    return tokens(client, member.get(), holder.scopes(), link);
  }

  private DiscordSession fresh(RefreshTokens.Holder holder) {
    try {
      return discord.fresh(holder.session());
    } catch (DiscordException e) {
      throw problem(e);
    }
  }

  private Optional<DiscordMember> member(DiscordSession session, String guildId) {
    try {
      return discord.member(session, guildId);
    } catch (DiscordException e) {
      throw problem(e);
    }
  }

  private Tokens tokens(
      ApiClient client, DiscordMember member, Set<Scope> scopes, RefreshTokens.Link link) {
    Member caller =
        new Member(
            member.guildId(),
            member.userId(),
            member.displayName(),
            roles.roleOf(member.guildId(), member.roleIds(), member.permissions()),
            member.roleIds(),
            client.id(),
            scopes);
    AuditTrail.by(caller);
    AuditTrail.target(link.familyId());
    return new Tokens(
        accessTokens.issue(caller, link.familyId()),
        accessTokens.life(),
        caller,
        new Tokens.Refresh(link.token(), link.life()));
  }

  private static ProblemException problem(DiscordException e) {
    return switch (e.reason()) {
      case NOT_GOOD ->
          new ProblemException(
              ProblemCode.INVALID_GRANT, "Discord does not know this login any more: log in.", e);
      case NOT_NOW ->
          new ProblemException(
              ProblemCode.UNAVAILABLE,
              "Discord cannot be reached at the moment; nothing is lost, try again shortly.",
              SOON,
              e);
    };
  }

  private static ProblemException notGood() {
    return refused("This refresh token is used, expired or not this client's: log in.");
  }

  private static ProblemException refused(String sentence) {
    return new ProblemException(ProblemCode.INVALID_GRANT, sentence);
  }
}
