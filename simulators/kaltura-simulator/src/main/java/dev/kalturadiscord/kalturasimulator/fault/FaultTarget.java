package dev.kalturadiscord.kalturasimulator.fault;

/**
 * A call a fault may hit.
 *
 * @param service api_v3 service; empty for KAF
 * @param action api_v3 action; empty for KAF
 * @param path the URL path
 */
public record FaultTarget(String service, String action, String path) {}
