package dev.kalturadiscord.discordsimulator.rest;

import java.nio.ByteBuffer;

/**
 * A file of a multipart request.
 *
 * @param field the part it came in ({@code files[0]})
 */
public record SentFile(String field, String name, ByteBuffer content) {}
