package dev.kalturadiscord.bot.interaction;

import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Something people can ask for; a command, a button or both. */
public interface Feature {

  /**
   * Does what is asked, after the acknowledgement and on a thread of its own.
   *
   * @return the answer; it has the visibility of the acknowledgement
   * @throws dev.kalturadiscord.client.KalturaDiscordException when the server refuses or is away
   * @throws FailureException when the bot itself knows why it cannot be
   */
  MessageCreateData run(Invocation invocation);
}
