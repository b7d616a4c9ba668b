package dev.kalturadiscord.server.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Fields of forms and of queries. */
public final class Forms {

  private Forms() {}

  /** As it is sent. */
  public static String of(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Fields by name and value in turn; an empty value takes a field away. */
  public static Map<String, String> changed(Map<String, String> fields, String... changes) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    for (int i = 0; i < changes.length; i += 2) {
      if (changes[i + 1].isEmpty()) {
        changed.remove(changes[i]);
      } else {
        changed.put(changes[i], changes[i + 1]);
      }
    }
    return changed;
  }

  /** What stands behind the question mark. */
  public static Map<String, String> queryOf(String address) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : URI.create(address).getRawQuery().split("&", -1)) {
      int equals = pair.indexOf('=');
      String value = pair.substring(equals + 1).replace("+", "%2B");
      fields.put(pair.substring(0, equals), URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return fields;
  }
}
