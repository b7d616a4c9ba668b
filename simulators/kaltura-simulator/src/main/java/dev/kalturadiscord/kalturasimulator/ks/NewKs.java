package dev.kalturadiscord.kalturasimulator.ks;

/**
 * What a KS is made of.
 *
 * @param expiry unix seconds
 * @param privileges comma separated {@code name[:value]}; may be empty
 */
public record NewKs(KsType type, String userId, long expiry, String privileges) {}
