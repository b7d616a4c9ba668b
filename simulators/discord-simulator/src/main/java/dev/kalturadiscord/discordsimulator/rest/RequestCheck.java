package dev.kalturadiscord.discordsimulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Compares a request with a description of the API. */
@FunctionalInterface
public interface RequestCheck {
  /** A check that finds nothing, for when there is no description. */
  RequestCheck NONE = (method, path, query, body) -> List.of();

  /**
   * Checks one request.
   *
   * @param path without the version prefix ({@code /users/@me})
   * @param query the names of the query parameters
   * @param body a missing node when there is none
   * @return one sentence for each broken rule
   */
  List<String> violations(String method, String path, Set<String> query, JsonNode body);
}
