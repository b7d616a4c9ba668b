package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change to the contract that breaks one rule once, as {@code seeds.yaml} has it.
 *
 * @param place where the rule has to see it
 * @param set pointer to what becomes {@code to}
 * @param drop pointer to what goes away
 * @param move pointer to what goes to the pointer {@code to}
 */
record Seed(
    String rule,
    String what,
    String place,
    @Nullable String set,
    @Nullable String drop,
    @Nullable String move,
    @Nullable JsonNode to) {

  /** All there are. */
  static List<Seed> all() {
    try (InputStream file = Seed.class.getResourceAsStream("seeds.yaml")) {
      return new YAMLMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The contract with this change made to it. */
  Contract in(Contract contract) {
    return contract.changedBy(this::change);
  }

  private void change(ObjectNode contract) {
    JsonNode value = to == null ? NullNode.getInstance() : to;
    if (set != null) {
      put(contract, JsonPointer.compile(set), value);
    } else if (drop != null) {
      JsonNode unused = taken(contract, JsonPointer.compile(drop));
    } else if (move != null) {
      JsonNode moved = taken(contract, JsonPointer.compile(move));
      put(contract, JsonPointer.compile(value.asText()), moved);
    } else {
      throw new IllegalArgumentException("changes nothing: " + this);
    }
  }

  private static void put(ObjectNode contract, JsonPointer pointer, JsonNode value) {
    if (!(contract.at(pointer.head()) instanceof ObjectNode holder)) {
      throw new IllegalArgumentException("nothing to change: " + pointer);
    }
    JsonNode unused = holder.set(pointer.last().getMatchingProperty(), value);
  }

  private static JsonNode taken(ObjectNode contract, JsonPointer pointer) {
    JsonNode taken =
        switch (contract.at(pointer.head())) {
          case ObjectNode holder -> holder.remove(pointer.last().getMatchingProperty());
          case ArrayNode holder -> holder.remove(pointer.last().getMatchingIndex());
          default -> null;
        };
    if (taken == null) {
      throw new IllegalArgumentException("nothing to take away: " + pointer);
    }
    return taken;
  }

  @Override
  public String toString() {
    return rule + ": " + what;
  }
}
