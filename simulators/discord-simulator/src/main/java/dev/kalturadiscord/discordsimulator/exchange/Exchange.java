package dev.kalturadiscord.discordsimulator.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One REST request of the bot, or for a person, and its answer; whatever opens a door is masked.
 *
 * @param sequence counts from 1 and goes on after a reset
 * @param at when the request arrived, in ISO 8601
 * @param durationMillis from its arrival until its answer was ready
 * @param violations what broke Discord's description or its documented limits
 */
public record Exchange(
    long sequence,
    String at,
    long durationMillis,
    String method,
    String path,
    @Nullable JsonNode requestBody,
    int status,
    @Nullable JsonNode responseBody,
    List<String> violations) {}
