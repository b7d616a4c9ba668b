package dev.kalturadiscord.bot.video;

import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import java.math.BigInteger;
import java.util.Objects;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Share with Channel, of a video: for whoever could write there themselves. */
final class ShareVideo implements Feature {

  @Override
  public MessageCreateData run(Invocation invocation) {
    String id = VideoIds.of(invocation);
    String permissions = Objects.requireNonNullElse(invocation.member().getPermissions(), "0");
    if (!canWrite(new BigInteger(permissions))) {
      throw new FailureException(new Failure.CannotWriteHere());
    }
    return VideoView.shared(
        invocation.server().video(id), invocation.member().getDisplayName(), invocation.phrases());
  }

  // Discord gives them as they are in the channel, for threads as they are in the channel above.
  private static boolean canWrite(BigInteger permissions) {
    return permissions.testBit(Permission.MESSAGE_SEND.getOffset())
        || permissions.testBit(Permission.ADMINISTRATOR.getOffset());
  }
}
