package dev.kalturadiscord.bot.interaction;

/**
 * A role of the guild.
 *
 * @param name as people wrote it
 */
public record GuildRole(String id, String name) {}
