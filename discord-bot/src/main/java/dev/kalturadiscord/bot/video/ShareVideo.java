package dev.kalturadiscord.bot.video;

import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Share with Channel, of a video: for whoever could write there themselves. */
final class ShareVideo implements Feature {

  @Override
  public MessageCreateData run(Invocation invocation) {
    String id = VideoIds.of(invocation);
    invocation.requireWriting();
    return VideoView.shared(
        invocation.server().videos().get(id),
        invocation.member().getDisplayName(),
        invocation.phrases());
  }
}
