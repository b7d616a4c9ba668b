package dev.kalturadiscord.discordsimulator.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One REST request of the bot, or for a person, and its answer; whatever opens a door is masked.
 *
 * @param sequence counts from 1 and goes on after a reset
 * @param violations what broke Discord's description or its documented limits
 */
public record Exchange(
    long sequence,
    String method,
    String path,
    @Nullable JsonNode requestBody,
    int status,
    @Nullable JsonNode responseBody,
    List<String> violations) {}
