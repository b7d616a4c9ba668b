package dev.kalturadiscord.discordsimulator.exchange;

/** One thing in one request that broke Discord's description or its documented limits. */
public record Violation(long sequence, String method, String path, String problem) {}
