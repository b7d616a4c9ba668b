package dev.kalturadiscord.bot.video;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import java.time.Clock;
import java.util.List;

/** All of the bot that is about videos. */
public final class VideoCommands {

  private final SearchVideos search;
  private final Feature open = new AboutVideos(new OpenVideo());
  private final Feature watch = new AboutVideos(new WatchVideo());
  private final Feature share = new AboutVideos(new ShareVideo());

  public VideoCommands(Clock clock) {
    search = new SearchVideos(clock);
  }

  public SlashCommand command() {
    return search.command();
  }

  public List<ComponentAction> components() {
    return List.of(
        search.pageButton(),
        new ComponentAction(VideoButtons.OPEN, Ack.PRIVATE_REPLY, open),
        new ComponentAction(VideoButtons.WATCH, Ack.PRIVATE_REPLY, watch),
        new ComponentAction(VideoButtons.SHARE, Ack.POST, share));
  }
}
