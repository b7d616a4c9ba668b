package dev.kalturadiscord.bot.video;

import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.client.ProblemException;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Something about one video: what is not found here is not a meeting. */
record AboutVideos(Feature feature) implements Feature {

  @Override
  public MessageCreateData run(Invocation invocation) {
    try {
      return feature.run(invocation);
    } catch (ProblemException e) {
      throw e.status() == 404 ? new FailureException(new Failure.VideoNotFound(e.requestId())) : e;
    }
  }
}
