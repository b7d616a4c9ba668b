package dev.kalturadiscord.bot.video;

import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.client.WatchLink;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.TimeFormat;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The Watch buttons: a personal link, made when it is asked for. */
final class WatchVideo implements Feature {

  @Override
  public MessageCreateData run(Invocation invocation) {
    WatchLink link = invocation.server().watch(VideoIds.of(invocation));
    return new MessageCreateBuilder()
        .setContent(
            invocation.phrases().say("video.watch", TimeFormat.RELATIVE.format(link.expiresAt())))
        .setComponents(
            ActionRow.of(
                Button.link(link.url().toString(), invocation.phrases().say("button.watch-now"))))
        .build();
  }
}
