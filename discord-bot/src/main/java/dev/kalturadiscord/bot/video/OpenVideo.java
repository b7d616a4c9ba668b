package dev.kalturadiscord.bot.video;

import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.client.model.Video;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The menu with the videos that were found: shows one of them. */
final class OpenVideo implements Feature {

  private final Thumbnails thumbnails = new Thumbnails();

  @Override
  public MessageCreateData run(Invocation invocation) {
    String id = VideoIds.of(invocation);
    Video video = invocation.server().videos().get(id);
    return VideoView.details(
        video, thumbnails.of(invocation.server(), id).orElse(null), invocation.phrases());
  }
}
