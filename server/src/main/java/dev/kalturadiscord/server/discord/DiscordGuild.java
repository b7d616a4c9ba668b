package dev.kalturadiscord.server.discord;

import java.math.BigInteger;

/**
 * A guild of a person who logged in.
 *
 * @param permissions the person's permission bits there
 */
public record DiscordGuild(String id, String name, BigInteger permissions) {}
