package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.audit.Actor;
import dev.kalturadiscord.server.audit.AuditTrail;
import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.discord.DiscordException;
import dev.kalturadiscord.server.discord.DiscordMember;
import dev.kalturadiscord.server.permission.Member;
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
  private final Memberships memberships;
  private final MemberCallers members;
  private final Transactions transactions;

  @Inject
  LoginTokens(
      AuthorizationCodes codes,
      RefreshTokens refreshTokens,
      AccessTokens accessTokens,
      Memberships memberships,
      MemberCallers members,
      Transactions transactions) {
    this.codes = codes;
    this.refreshTokens = refreshTokens;
    this.accessTokens = accessTokens;
    this.memberships = memberships;
    this.members = members;
    this.transactions = transactions;
  }

  /**
   * The first tokens of a login. As long as Discord cannot say what the person is, the code stays
   * good until it expires.
   *
   * @throws ProblemException INVALID_GRANT when the code is not good or the person left the guild,
   *     UNAVAILABLE when Discord cannot say
   */
  public Tokens forCode(ApiClient client, String code, String redirectUri, String verifier) {
    AuthorizationCodes.Opened login =
        codes.open(client, code, redirectUri, verifier).orElseThrow(LoginTokens::codeNotGood);
    AuditTrail.by(new Actor(login.consent().guildId(), null, null, client.id()));
    DiscordMember member = member(login).orElseThrow(LoginTokens::noMember);
    Set<Scope> scopes = login.consent().scopes();
    RefreshTokens.Link link =
        transactions
            .call(
                entities ->
                    codes.use(
                        entities,
                        code,
                        () ->
                            refreshTokens.begin(entities, client, member, scopes, login.session())))
            .orElseThrow(LoginTokens::codeNotGood);
    return tokens(client, member, scopes, link);
  }

  /**
   * The next tokens. As long as Discord cannot say what the person is, the token sent stays good.
   *
   * @throws ProblemException INVALID_GRANT when the token is not good (any more), the person left
   *     the guild or took its consent back at Discord; UNAVAILABLE when Discord cannot say
   */
  public Tokens forRefreshToken(ApiClient client, String token) {
    RefreshTokens.Holder holder =
        refreshTokens.holder(client, token).orElseThrow(LoginTokens::tokenNotGood);
    AuditTrail.by(new Actor(holder.guildId(), null, null, client.id()));
    AuditTrail.target(holder.familyId());
    Memberships.Found found = found(holder, token);
    if (found.member().isEmpty()) {
      refreshTokens.end(holder.familyId());
      throw noMember();
    }
    RefreshTokens.Link link =
        refreshTokens.rotate(token, found.session()).orElseThrow(LoginTokens::tokenNotGood);
    return tokens(client, found.member().get(), holder.scopes(), link);
  }

  private Optional<DiscordMember> member(AuthorizationCodes.Opened login) {
    try {
      return memberships.of(login);
    } catch (DiscordException e) {
      throw problem(e);
    }
  }

  private Memberships.Found found(RefreshTokens.Holder holder, String token) {
    try {
      return memberships.of(holder, token);
    } catch (DiscordException e) {
      if (e.reason() == DiscordException.Reason.NOT_GOOD) {
        refreshTokens.end(holder.familyId());
      }
      throw problem(e);
    }
  }

  private Tokens tokens(
      ApiClient client, DiscordMember member, Set<Scope> scopes, RefreshTokens.Link link) {
    Member caller = members.of(member, client, scopes);
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

  private static ProblemException codeNotGood() {
    return refused("This code is used, expired or not meant for this client: log in.");
  }

  private static ProblemException tokenNotGood() {
    return refused("This refresh token is used, expired or not this client's: log in.");
  }

  private static ProblemException noMember() {
    return refused("You are no member of this server any more.");
  }

  private static ProblemException refused(String sentence) {
    return new ProblemException(ProblemCode.INVALID_GRANT, sentence);
  }
}
