package dev.kalturadiscord.discordsimulator.rest;

/** A file of a multipart request; the simulator keeps no contents. */
public record SentFile(String name, String contentType, long size) {}
