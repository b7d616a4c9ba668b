package dev.kalturadiscord.bot.interaction;

/** Something that begins with a form, maybe. */
@FunctionalInterface
public interface Opening {

  /**
   * Finds the first response, on a thread of its own. Nothing is acknowledged before, and Discord
   * waits 3 seconds: who asks the server here is interrupted after a little more than 2.
   *
   * @throws dev.kalturadiscord.client.KalturaDiscordException when the server refuses or is away
   * @throws FailureException when the bot itself knows why it cannot be
   */
  FirstResponse open(Invocation invocation);
}
