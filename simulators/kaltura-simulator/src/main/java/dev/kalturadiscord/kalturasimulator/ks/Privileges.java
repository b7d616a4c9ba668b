package dev.kalturadiscord.kalturasimulator.ks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The privilege text of a KS: comma separated {@code name[:value]}; commas cannot be escaped. */
public final class Privileges {
  private Privileges() {}

  /** Reads a privilege text; of a name given twice the last value counts, at the first place. */
  public static Map<String, String> parse(String text) {
    Map<String, String> privileges = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      String privilege = part.strip();
      if (privilege.isEmpty() || privilege.equals("0")) {
        continue;
      }
      if (privilege.equals("*")) {
        privilege = "all:*";
      }
      int colon = privilege.indexOf(':');
      String name = colon < 0 ? privilege : privilege.substring(0, colon);
      privileges.put(name, colon < 0 ? "" : privilege.substring(colon + 1));
    }
    return privileges;
  }

  /** The reverse of {@link #parse}. */
  public static String format(Map<String, String> privileges) {
    return privileges.entrySet().stream()
        .map(
            each ->
                each.getValue().isEmpty() ? each.getKey() : each.getKey() + ":" + each.getValue())
        .collect(Collectors.joining(","));
  }
}
