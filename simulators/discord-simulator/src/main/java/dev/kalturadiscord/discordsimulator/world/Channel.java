package dev.kalturadiscord.discordsimulator.world;

/** A text channel of a guild; all seeded channels are open to everyone there. */
public record Channel(String id, String guildId, String name, int position) {}
