package dev.kalturadiscord.server.permission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Callers with the role they have now, whatever it was when their token was issued. */
@Singleton
public final class CurrentCallers {

  private final GuildRulesSource rules;

  @Inject
  CurrentCallers(GuildRulesSource rules) {
    this.rules = rules;
  }

  /** As {@link Caller#of(Function)}, with the role of now. */
  public Caller of(Function<String, @Nullable Object> claims) {
    Caller caller = Caller.of(claims);
    return caller instanceof Member member && saysWhoManages(claims)
        ? member.as(rules.of(member.guildId()).roleOf(member.roleIds(), member.managesGuild()))
        : caller;
  }

  /** Tokens that were issued before an upgrade do not; in their minutes they keep their role. */
  private static boolean saysWhoManages(Function<String, @Nullable Object> claims) {
    return claims.apply(Caller.MANAGES_GUILD_CLAIM) != null;
  }
}
