package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What Discord delivered, free of JDA.
 *
 * @param id the interaction's
 * @param kind command or button
 * @param name the command's name or the button's action; empty for a button of unknown form
 * @param argument what a button carried; null for commands
 * @param options of a command, by name
 * @param guildId where; null in direct messages
 * @param channelId where
 * @param userLocale the person's language
 * @param guildLocale the guild's language
 * @param member who, as soon as it is read; never completes in direct messages
 */
public record Request(
    String id,
    Kind kind,
    String name,
    @Nullable String argument,
    Map<String, String> options,
    @Nullable String guildId,
    String channelId,
    Locale userLocale,
    Locale guildLocale,
    CompletableFuture<DiscordMemberGrant> member) {

  /** What was used. */
  public enum Kind {
    COMMAND,
    BUTTON
  }

  /** For logs and counts: holds nothing that people wrote. */
  String label() {
    return (kind == Kind.COMMAND ? "/" : "button ") + (name.isEmpty() ? "unknown" : name);
  }

  /** Without what people wrote. */
  @Override
  public String toString() {
    return "Request[" + id + ", " + label() + "]";
  }
}
