package dev.kalturadiscord.kalturasimulator.search;

import java.util.Arrays;
import java.util.Optional;

/** How a term or a range is held against a field. */
enum ItemType {
  EXACT_MATCH(1),
  PARTIAL(2),
  STARTS_WITH(3),
  EXISTS(4),
  RANGE(5);

  private final int number;

  ItemType(int number) {
    this.number = number;
  }

  static Optional<ItemType> of(String number) {
    return Arrays.stream(values())
        .filter(type -> Integer.toString(type.number).equals(number))
        .findAny();
  }

  boolean needsTerm() {
    return this != EXISTS && this != RANGE;
  }
}
