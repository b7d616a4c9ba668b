package dev.kalturadiscord.kalturasimulator.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.kalturadiscord.kalturasimulator.wire.PhpNumbers;

/**
 * A property of a Kaltura object.
 *
 * @param minBytes least length of a text in UTF-8 bytes
 * @param maxBytes greatest length of a text in UTF-8 bytes
 */
public record Property(String name, Kind kind, Change change, int minBytes, int maxBytes) {
  /** What its values are. */
  public enum Kind {
    TEXT,
    INTEGER,
    DECIMAL,
    FLAG,
    TIME
  }

  /** When a caller may set it. */
  public enum Change {
    ALWAYS,
    ON_INSERT,
    NEVER
  }

  private static final long REMOVE_TIME = -1;

  public static Property text(String name) {
    return of(name, Kind.TEXT);
  }

  public static Property integer(String name) {
    return of(name, Kind.INTEGER);
  }

  public static Property decimal(String name) {
    return of(name, Kind.DECIMAL);
  }

  public static Property flag(String name) {
    return of(name, Kind.FLAG);
  }

  public static Property time(String name) {
    return of(name, Kind.TIME);
  }

  public Property readOnly() {
    return new Property(name, kind, Change.NEVER, minBytes, maxBytes);
  }

  public Property onInsert() {
    return new Property(name, kind, Change.ON_INSERT, minBytes, maxBytes);
  }

  Property always() {
    return new Property(name, kind, Change.ALWAYS, minBytes, maxBytes);
  }

  public Property bytes(int min, int max) {
    return new Property(name, kind, change, min, max);
  }

  /** The value as it is stored; a time of -1 becomes null, which removes it. */
  JsonNode stored(JsonNode sent, long now) {
    String text = sent.asText();
    return switch (kind) {
      case TEXT -> TextNode.valueOf(text);
      case INTEGER -> LongNode.valueOf(PhpNumbers.integer(text));
      case DECIMAL -> DoubleNode.valueOf(PhpNumbers.decimal(text));
      case FLAG -> BooleanNode.valueOf(text.equals("true") || text.equals("1"));
      case TIME -> storedTime(PhpNumbers.integer(text), now);
    };
  }

  private static JsonNode storedTime(long time, long now) {
    return time == REMOVE_TIME
        ? NullNode.getInstance()
        : LongNode.valueOf(RelativeTime.absolute(time, now));
  }

  private static Property of(String name, Kind kind) {
    return new Property(name, kind, Change.ALWAYS, 0, Integer.MAX_VALUE);
  }
}
