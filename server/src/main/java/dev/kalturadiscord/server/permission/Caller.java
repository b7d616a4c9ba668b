package dev.kalturadiscord.server.permission;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes a request: the access token says who, the guild's rules say what that is. */
public sealed interface Caller permits Member, Service {

  /** Claim: the only guild this token is good for. */
  String GUILD_CLAIM = "guild";

  /** Claim: the member's name in the guild. */
  String NAME_CLAIM = "name";

  /** Claim: ids of the member's roles in Discord. */
  String ROLE_IDS_CLAIM = "role_ids";

  /** Claim: whether Discord lets the member manage the guild; true or false. */
  String MANAGES_GUILD_CLAIM = "manages_guild";

  /**
   * Claim: whether the client the token was issued through vouches for where the member acts; true
   * or absent.
   */
  String VOUCHED_CLAIM = "vouched";

  /** Claim: the API client the token was issued through (RFC 9068 calls it client_id). */
  String CLIENT_CLAIM = "azp";

  /** Claim: scopes with spaces in between. */
  String SCOPE_CLAIM = "scope";

  /** The API client the token was issued through. */
  String clientId();

  /** What the token can be used for. */
  Set<Scope> scopes();

  /** How a caller is told apart from all others of its guild. */
  String id();

  /** The only guild this request can see; null for a client that belongs to none. */
  @Nullable String guildId();

  /**
   * Whether the bot may write into channels that this caller names. It may write where the person
   * may not, so somebody has to vouch for that the person can: a client that brings members from
   * Discord does; a login on a web page does not. A client that acts for itself is trusted.
   */
  boolean mayNameChannels();

  /**
   * The guild of an operation that needs one.
   *
   * @throws ProblemException FORBIDDEN for a client that belongs to no guild
   */
  default String requireGuild() {
    String guild = guildId();
    if (guild == null) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "This client belongs to no guild; use one that was registered for the guild.");
    }
    return guild;
  }

  /**
   * The caller of a request that passed the token check. In an operation of {@link Operation} a
   * member has the role of now, before that the one of the token.
   *
   * @throws ProblemException UNAUTHORIZED when the token lacks what every token of ours has
   */
  static Caller of(SecurityContext security) {
    return switch (security.getUserPrincipal()) {
      case CallerPrincipal known -> known.caller();
      case JsonWebToken token -> of(token::getClaim);
      case null, default ->
          throw new ProblemException(ProblemCode.UNAUTHORIZED, "Send a valid access token.");
    };
  }

  /**
   * The caller for whom a valid token speaks, with the role from when it was issued.
   *
   * @param claims gives a claim as text or as a JSON value, null when there is none
   * @throws ProblemException FORBIDDEN when the role of the token is unknown
   */
  static Caller of(Function<String, @Nullable Object> claims) {
    String clientId = Claims.text(claims.apply(CLIENT_CLAIM));
    Set<Scope> scopes = Scope.parse(Claims.text(claims.apply(SCOPE_CLAIM)));
    String guild = Claims.text(claims.apply(GUILD_CLAIM));
    Set<String> groups = Claims.texts(claims.apply("groups"));
    if (groups.isEmpty()) {
      return new Service(clientId, guild.isEmpty() ? null : guild, scopes);
    }
    // A token of ours has one group. A role that is unknown gives less than any known one: nothing.
    Role role =
        Role.of(groups.iterator().next())
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.FORBIDDEN, "The role of this token is unknown."));
    return new Member(
        guild,
        Claims.text(claims.apply("sub")),
        Claims.text(claims.apply(NAME_CLAIM)),
        role,
        Claims.texts(claims.apply(ROLE_IDS_CLAIM)),
        Claims.flag(claims.apply(MANAGES_GUILD_CLAIM)),
        Claims.flag(claims.apply(VOUCHED_CLAIM)),
        clientId,
        scopes);
  }
}
