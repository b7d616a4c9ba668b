package dev.kalturadiscord.server.permission;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads claims: those that MicroProfile knows come as texts, others as JSON values. */
final class Claims {

  private Claims() {}

  /** A text; empty when the claim is absent. */
  static String text(@Nullable Object claim) {
    if (claim == null) {
      return "";
    }
    return claim instanceof JsonString json ? json.getString() : String.valueOf(claim);
  }

  /** A yes or no; no when the claim is absent or neither. */
  static boolean flag(@Nullable Object claim) {
    return Boolean.TRUE.equals(claim) || JsonValue.TRUE.equals(claim);
  }

  /** A set of texts; empty when the claim is absent. */
  static Set<String> texts(@Nullable Object claim) {
    // A JSON array is a collection too.
    return claim instanceof Collection<?> many
        ? many.stream().map(Claims::text).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
