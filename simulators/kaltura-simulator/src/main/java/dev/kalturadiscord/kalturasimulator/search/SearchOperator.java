package dev.kalturadiscord.kalturasimulator.search;

import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import java.util.Arrays;

/** What holds items together. */
enum SearchOperator {
  AND,
  OR,
  NOT;

  /** The operator with this number. */
  static SearchOperator of(String number) {
    return switch (number) {
      case "1" -> AND;
      case "2" -> OR;
      case "3" -> NOT;
      case "", "0" -> throw ErrorCode.MISSING_OPERATOR_TYPE.with();
      default ->
          throw ErrorCode.INVALID_ENUM_VALUE.with(number, "operator", "KalturaESearchOperatorType");
    };
  }

  int combined(int[] scores) {
    int sum = Arrays.stream(scores).sum();
    return switch (this) {
      case AND -> Arrays.stream(scores).allMatch(score -> score > 0) ? sum : 0;
      case OR -> sum;
      case NOT -> sum > 0 ? 0 : 1;
    };
  }
}
