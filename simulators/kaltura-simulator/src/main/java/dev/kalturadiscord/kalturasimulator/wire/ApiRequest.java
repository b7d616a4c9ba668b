package dev.kalturadiscord.kalturasimulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One call as it arrived.
 *
 * @param service as the caller wrote it; empty when missing
 * @param action as the caller wrote it; empty when missing
 * @param parameters all parameters, including {@code ks} and {@code format}
 */
public record ApiRequest(String service, String action, ObjectNode parameters) {

  /** Takes service and action from the parameters. */
  public static ApiRequest of(ObjectNode parameters) {
    return new ApiRequest(
        parameters.path("service").asText(), parameters.path("action").asText(), parameters);
  }
}
