package dev.kalturadiscord.kalturasimulator.cdn;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened the player with a video.
 *
 * @param userId as the KS says; empty without a readable KS
 * @param ksType USER or ADMIN; null without a readable KS
 * @param ksExpirySeconds how long the KS was still valid; null without a readable KS
 * @param privileges of the KS, value by name
 */
public record Play(
    String entryId,
    String userId,
    @Nullable String ksType,
    @Nullable Long ksExpirySeconds,
    Map<String, String> privileges) {}
