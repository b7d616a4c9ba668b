package dev.kalturadiscord.server.token;

import dev.kalturadiscord.api.model.AccessToken;
import dev.kalturadiscord.api.model.ClientCredentialsGrant;
import dev.kalturadiscord.api.model.DiscordMemberGrant;
import dev.kalturadiscord.api.model.TokenState;
import dev.kalturadiscord.server.discord.DiscordMember;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.permission.Role;
import dev.kalturadiscord.server.permission.Scope;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Between the contract's models and ours. */
final class TokenMapper {

  private TokenMapper() {}

  static List<Scope> scopes(ClientCredentialsGrant wish) {
    return wish.getScopes() == null
        ? List.of()
        : wish.getScopes().stream().map(scope -> Scope.valueOf(scope.name())).toList();
  }

  static DiscordMember member(DiscordMemberGrant member) {
    return new DiscordMember(
        member.getGuildId(),
        member.getUserId(),
        member.getDisplayName(),
        Set.copyOf(member.getRoleIds()),
        new BigInteger(member.getPermissions()));
  }

  static AccessToken map(Tokens tokens) {
    Caller caller = tokens.caller();
    AccessToken answer =
        new AccessToken()
            .accessToken(tokens.accessToken())
            .tokenType(AccessToken.TokenTypeEnum.BEARER)
            .expiresIn((int) tokens.accessTokenLife().toSeconds())
            .scopes(map(caller.scopes()))
            .guildId(caller.guildId());
    if (caller instanceof Member member) {
      answer.role(map(member.role()));
    }
    Tokens.Refresh refresh = tokens.refresh();
    return refresh == null
        ? answer
        : answer
            .refreshToken(refresh.token())
            .refreshExpiresIn((int) Math.max(1, refresh.life().toSeconds()));
  }

  static TokenState map(TokenStates.State state) {
    return switch (state) {
      case TokenStates.Ended() -> new TokenState().active(false);
      case TokenStates.Active(Caller caller, var issuedAt, var expiresAt) -> {
        TokenState answer =
            new TokenState()
                .active(true)
                .clientId(caller.clientId())
                .guildId(caller.guildId())
                .scopes(map(caller.scopes()))
                .issuedAt(issuedAt.atOffset(ZoneOffset.UTC))
                .expiresAt(expiresAt.atOffset(ZoneOffset.UTC));
        yield caller instanceof Member member
            ? answer.userId(member.userId()).role(map(member.role()))
            : answer;
      }
    };
  }

  private static dev.kalturadiscord.api.model.Role map(Role role) {
    return dev.kalturadiscord.api.model.Role.fromString(role.text());
  }

  private static List<dev.kalturadiscord.api.model.Scope> map(Collection<Scope> scopes) {
    return scopes.stream()
        .sorted()
        .map(scope -> dev.kalturadiscord.api.model.Scope.fromString(scope.text()))
        .toList();
  }
}
