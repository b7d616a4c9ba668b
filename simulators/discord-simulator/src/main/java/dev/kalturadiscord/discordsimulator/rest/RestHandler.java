package dev.kalturadiscord.discordsimulator.rest;

/** Answers one kind of request; fails with {@code ApiError} as Discord would. */
@FunctionalInterface
public interface RestHandler {
  Answer answer(RestCall call);
}
