package dev.kalturadiscord.kalturasimulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Puts flat form parameters in their place: {@code a[b][c]} and {@code a:b:c} alike. */
final class FormNames {
  /** {@code a:-=} makes the array {@code a} exist without members. */
  private static final String NO_MEMBERS = "-";

  private FormNames() {}

  static void put(ObjectNode root, String name, String value) {
    List<String> path = split(name);
    ObjectNode parent = root;
    for (String step : path.subList(0, path.size() - 1)) {
      parent = parent.get(step) instanceof ObjectNode child ? child : parent.putObject(step);
    }
    String last = path.getLast();
    if (last.isEmpty()) {
      last = Integer.toString(parent.size()); // "a[]" appends
    }
    if (!last.equals(NO_MEMBERS) || path.size() == 1) {
      parent.put(last, value);
    }
  }

  private static List<String> split(String name) {
    List<String> path = new ArrayList<>();
    for (String part : name.split(":", -1)) {
      int bracket = part.indexOf('[');
      if (bracket <= 0 || !part.endsWith("]")) {
        path.add(part);
        continue;
      }
      path.add(part.substring(0, bracket));
      path.addAll(List.of(part.substring(bracket + 1, part.length() - 1).split("]\\[", -1)));
    }
    return path;
  }
}
