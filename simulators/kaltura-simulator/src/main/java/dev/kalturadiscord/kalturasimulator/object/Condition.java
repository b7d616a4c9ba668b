package dev.kalturadiscord.kalturasimulator.object;

import dev.kalturadiscord.kalturasimulator.wire.PhpNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a filter name asks of a property; the name is the property's name and a suffix. */
enum Condition {
  // A suffix that ends another one stands behind it.
  GREATER_THAN_OR_EQUAL("GreaterThanOrEqual") {
    @Override
    boolean holds(String value, String asked) {
      return !value.isEmpty() && PhpNumbers.integer(value) >= PhpNumbers.integer(asked);
    }
  },
  LESS_THAN_OR_EQUAL("LessThanOrEqual") {
    @Override
    boolean holds(String value, String asked) {
      return !value.isEmpty() && PhpNumbers.integer(value) <= PhpNumbers.integer(asked);
    }
  },
  NOT_EQUAL("NotEqual") {
    @Override
    boolean holds(String value, String asked) {
      return !value.equals(asked);
    }
  },
  EQUAL("Equal") {
    @Override
    boolean holds(String value, String asked) {
      return value.equals(asked);
    }
  },
  NOT_IN("NotIn") {
    @Override
    boolean holds(String value, String asked) {
      return !IN.holds(value, asked);
    }
  },
  IN("In") {
    @Override
    boolean holds(String value, String asked) {
      return list(asked).limit(GREATEST_LIST).anyMatch(value::equals);
    }
  },
  MULTI_LIKE_OR("MultiLikeOr") {
    @Override
    boolean holds(String value, String asked) {
      return list(asked).anyMatch(part -> contains(value, part));
    }
  },
  MULTI_LIKE_AND("MultiLikeAnd") {
    @Override
    boolean holds(String value, String asked) {
      return list(asked).allMatch(part -> contains(value, part));
    }
  },
  LIKE("Like") {
    @Override
    boolean holds(String value, String asked) {
      return contains(value, asked);
    }
  },
  STARTS_WITH("StartsWith") {
    @Override
    boolean holds(String value, String asked) {
      return lower(value).startsWith(lower(asked));
    }
  };

  /** Kaltura cuts the lists of "In" filters at the greatest page size. */
  private static final int GREATEST_LIST = 500;

  static final List<Condition> ALL = List.of(values());

  private final String suffix;

  Condition(String suffix) {
    this.suffix = suffix;
  }

  String suffix() {
    return suffix;
  }

  /**
   * Whether a row agrees with the filter.
   *
   * @param value of the row; empty when the row has none
   */
  abstract boolean holds(String value, String asked);

  private static Stream<String> list(String commaSeparated) {
    return Arrays.stream(commaSeparated.split(",", -1)).map(String::strip);
  }

  private static boolean contains(String value, String part) {
    return lower(value).contains(lower(part));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
