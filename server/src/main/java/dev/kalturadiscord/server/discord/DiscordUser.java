package dev.kalturadiscord.server.discord;

/**
 * A person who logged in.
 *
 * @param displayName the global name, else the user name
 */
public record DiscordUser(String id, String displayName) {}
