package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The contract as it ships: one document, with references to its own components only. */
final class Contract {

  private static final String BUNDLE = "/META-INF/openapi.yaml";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final ObjectNode document;

  private Contract(ObjectNode document) {
    this.document = document;
  }

  /** What the build bundled. */
  static Contract shipped() {
    try (InputStream bundle = Contract.class.getResourceAsStream(BUNDLE)) {
      return new Contract((ObjectNode) new YAMLMapper().readTree(bundle));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This contract with a change made to it; itself it stays as it is. */
  Contract changedBy(Consumer<ObjectNode> change) {
    ObjectNode changed = document.deepCopy();
    change.accept(changed);
    return new Contract(changed);
  }

  ObjectNode document() {
    return document;
  }

  /** Every method of every path, in the order of the contract. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .forEach(
                        method ->
                            operations.add(
                                new Operation(
                                    this,
                                    path.getKey(),
                                    method.getKey(),
                                    method.getValue(),
                                    path.getValue()))));
    return operations;
  }

  /** Every schema of what is sent and answered. */
  List<SchemaUse> schemas() {
    return SchemaWalk.through(this);
  }

  /**
   * What a node stands for: where a reference leads, or the node itself.
   *
   * @throws IllegalArgumentException when a reference leads nowhere
   */
  JsonNode resolve(JsonNode node) {
    JsonNode found = node;
    while (found.path("$ref").isTextual()) {
      String reference = found.path("$ref").textValue();
      found = document.at(reference.substring(1));
      if (found.isMissingNode()) {
        throw new IllegalArgumentException("there is no " + reference);
      }
    }
    return found;
  }
}
