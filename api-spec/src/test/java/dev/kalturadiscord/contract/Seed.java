package dev.kalturadiscord.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * A change to the contract that breaks one rule once.
 *
 * @param place where the rule has to see it
 */
record Seed(String rule, String what, String place, Consumer<ObjectNode> patch) {

  @Override
  public String toString() {
    return rule + ": " + what;
  }
}
