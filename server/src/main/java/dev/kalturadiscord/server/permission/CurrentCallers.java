package dev.kalturadiscord.server.permission;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Callers with the role they have now, whatever it was when their token was issued. */
@Singleton
public final class CurrentCallers {

  private final GuildRulesSource rules;

  /**
   * Read once for as long as a token is around: Helidon throws within itself for each claim of our
   * own, which takes longer than all else that is done about permissions.
   */
  private final LoadingCache<JsonWebToken, Issued> issued =
      Caffeine.newBuilder().weakKeys().build(token -> Issued.of(token::getClaim));

  /**
   * What a token says.
   *
   * @param saysWhoManages tokens that were issued before an upgrade do not; in their minutes they
   *     keep their role
   */
  private record Issued(Caller caller, boolean saysWhoManages) {
    static Issued of(Function<String, @Nullable Object> claims) {
      return new Issued(Caller.of(claims), claims.apply(Caller.MANAGES_GUILD_CLAIM) != null);
    }
  }

  @Inject
  CurrentCallers(GuildRulesSource rules) {
    this.rules = rules;
  }

  /** As {@link Caller#of(Function)}, with the role of now. */
  public Caller of(Function<String, @Nullable Object> claims) {
    return now(Issued.of(claims));
  }

  /** As {@link #of(Function)}, for a token that makes a request. */
  Caller of(JsonWebToken token) {
    return now(issued.get(token));
  }

  private Caller now(Issued token) {
    return token.caller() instanceof Member member && token.saysWhoManages()
        ? member.as(rules.of(member.guildId()).roleOf(member.roleIds(), member.managesGuild()))
        : token.caller();
  }
}
