package dev.kalturadiscord.bot.setup;

import java.net.URI;

/**
 * The page at Discord on which an administrator lets the bot into a guild.
 *
 * @param applicationId of the bot's application
 */
record InviteLink(String applicationId) {

  /** Asks for no more than what the bot needs. */
  URI url() {
    return URI.create(
        "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d"
            .formatted(applicationId, NeededPermission.bits()));
  }

  @Override
  public String toString() {
    return url().toString();
  }
}
