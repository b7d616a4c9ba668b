package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Member;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody wants in Discord: about a meeting, in a channel, true until the meeting
 * is over.
 *
 * @param meeting which it is about; while nobody sees the meeting, nobody gets the message
 * @param channelId where to
 * @param caller who wants it, allowed to
 * @param template the guild's words, with placeholders in them; null for none
 * @param mentionsAllowed whether mentions in the template itself may ping
 * @param key the caller's idempotency key, under which the same message is written once; null when
 *     it is written together with its meeting, which has a key itself
 */
public record WantedMessage(
    Meeting meeting,
    Occasion occasion,
    String channelId,
    Caller caller,
    @Nullable String template,
    boolean mentionsAllowed,
    @Nullable String key) {

  /** The name of the person who wants it; null when a client does. */
  public @Nullable String requestedBy() {
    return caller instanceof Member member ? member.displayName() : null;
  }
}
