package dev.kalturadiscord.kalturasimulator.service;

/** An api_v3 service: one class each, listed where the simulator is put together. */
@FunctionalInterface
public interface KalturaService {
  ServiceActions actions();
}
