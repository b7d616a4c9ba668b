package dev.kalturadiscord.server.audit;

import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.permission.Service;
import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param guildId whose administrators read about it; null when it is no guild's business
 * @param userId null when a client acted for itself
 * @param displayName the member's name at that time, cut to 100 characters; people choose it, so it
 *     may hold anything
 * @param clientId the API client through which it was done; null for tokens that do not say
 */
public record Actor(
    @Nullable String guildId,
    @Nullable String userId,
    @Nullable String displayName,
    @Nullable String clientId) {

  private static final int LONGEST_NAME = 100;

  public Actor {
    guildId = orNull(guildId);
    displayName = displayName == null ? null : cut(displayName);
    clientId = orNull(clientId);
  }

  /** The one who makes a request. */
  public static Actor of(Caller caller) {
    return switch (caller) {
      case Member member ->
          new Actor(member.guildId(), member.userId(), member.displayName(), member.clientId());
      case Service service -> new Actor(service.guildId(), null, null, service.clientId());
    };
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** By code points, so that no emoji is cut in half. */
  private static String cut(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
  }
}
