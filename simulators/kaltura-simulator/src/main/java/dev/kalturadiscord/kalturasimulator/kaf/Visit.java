package dev.kalturadiscord.kalturasimulator.kaf;

/** Somebody inside a room. */
record Visit(String roomName, Join join, String roleInWords) {}
