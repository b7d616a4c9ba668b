package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.MemberClient;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One interaction in a guild, as features see it.
 *
 * @param request what was asked
 * @param member who asked, as Discord described them
 * @param server the API in that member's name
 * @param phrases the words of the answer, in the language of those who will see it
 */
public record Invocation(
    Request request, DiscordMemberGrant member, MemberClient server, Phrases phrases) {

  /** The value of a command's option or a form's text, as entered; empty when it was left out. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(request.input().options().get(name));
  }

  /**
   * For what puts a message of the bot into the channel: who has that done has to be able to write
   * there.
   *
   * @throws FailureException when the person cannot
   */
  public void requireWriting() {
    String permissions = Objects.requireNonNullElse(member.getPermissions(), "0");
    if (!request.access().canWrite(new BigInteger(permissions))) {
      throw new FailureException(new Failure.CannotWriteHere());
    }
  }

  /** What the custom id carried; empty for commands. */
  public Optional<String> argument() {
    return Optional.ofNullable(request.input().argument());
  }

  /** What was chosen in a select menu, in order: texts, or ids of roles and channels. */
  public List<String> values() {
    return request.input().values();
  }

  /** The descriptions of the embeds of the message with the used button or menu, in order. */
  public List<String> descriptions() {
    return request.input().descriptions();
  }
}
