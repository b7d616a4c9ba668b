package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.client.ProblemException;
import dev.kalturadiscord.client.model.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who could do what was refused, as far as the server says.
 *
 * @param role the least role of ours that may; null when it is no matter of role
 * @param discordRoleIds the roles of Discord that would do; maybe none
 */
public record NeededRoles(@Nullable Role role, List<String> discordRoleIds) {

  /** Nothing is known. */
  public static final NeededRoles UNKNOWN = new NeededRoles(null, List.of());

  /** What a refusal says. */
  public static NeededRoles of(ProblemException refusal) {
    return new NeededRoles(
        refusal.requiredRole().orElse(null), refusal.allowedRoleIds().orElse(List.of()));
  }

  /** Whether a role of Discord can be named. */
  boolean areNamed() {
    return !discordRoleIds.isEmpty();
  }
}
