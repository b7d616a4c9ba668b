package dev.kalturadiscord.discordsimulator.world;

/** A channel of a guild, open to everyone there. */
public record Channel(String id, String guildId, ChannelKind kind, String name, int position) {}
