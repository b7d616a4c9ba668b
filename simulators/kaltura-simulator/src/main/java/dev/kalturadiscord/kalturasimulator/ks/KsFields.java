package dev.kalturadiscord.kalturasimulator.ks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The field list inside a KS v2: {@code name=value} joined by {@code &}, encoded as PHP does. */
final class KsFields {
  private KsFields() {}

  static String format(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /**
   * The reverse of {@link #format}.
   *
   * @throws IllegalArgumentException if a percent sequence is broken
   */
  static Map<String, String> parse(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), UTF_8);
      String value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8);
      if (!name.isEmpty()) {
        // PHP cannot have dots or blanks in the names of parsed variables.
        fields.put(name.replace('.', '_').replace(' ', '_'), value);
      }
    }
    return fields;
  }

  private static String encode(String text) {
    // URLEncoder leaves the asterisk alone, PHP's http_build_query does not.
    return URLEncoder.encode(text, UTF_8).replace("*", "%2A");
  }
}
