package dev.kalturadiscord.discordsimulator.world;

/**
 * Somebody with a Discord account, the bot included.
 *
 * @param username the unique lower-case name
 * @param displayName the name shown to others
 * @param locale the language of the person's client ({@code en-US}, {@code de})
 */
public record Person(String id, String username, String displayName, String locale, boolean bot) {}
