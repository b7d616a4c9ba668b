package dev.kalturadiscord.kalturasimulator.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import dev.kalturadiscord.kalturasimulator.wire.PhpNumbers;
import java.util.List;
import java.util.function.LongPredicate;

/** Bounds for a number; bounds that are not given are not checked. */
record Range(LongPredicate test) {

  /** Reads a KalturaESearchRange. */
  static Range of(ObjectNode sent) {
    Parameters bounds = new Parameters(sent);
    return new Range(
        value ->
            bounds.number("greaterThanOrEqual").map(bound -> value >= bound).orElse(true)
                && bounds.number("lessThanOrEqual").map(bound -> value <= bound).orElse(true)
                && bounds.number("greaterThan").map(bound -> value > bound).orElse(true)
                && bounds.number("lessThan").map(bound -> value < bound).orElse(true));
  }

  boolean matches(List<String> values) {
    return values.stream().mapToLong(PhpNumbers::integer).anyMatch(test);
  }
}
