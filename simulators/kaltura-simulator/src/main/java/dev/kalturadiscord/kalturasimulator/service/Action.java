package dev.kalturadiscord.kalturasimulator.service;

import com.fasterxml.jackson.databind.JsonNode;

/** An action of a service. */
record Action(Access access, Body body) {

  /** What an action does. */
  @FunctionalInterface
  public interface Body {
    /** Answers with an object, a scalar, or a null node for a void action. */
    JsonNode answer(ActionCall call);
  }
}
