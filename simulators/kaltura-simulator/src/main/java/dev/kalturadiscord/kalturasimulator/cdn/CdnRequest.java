package dev.kalturadiscord.kalturasimulator.cdn;

import dev.kalturadiscord.kalturasimulator.wire.PhpNumbers;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of the CDN.
 *
 * @param values by name, from the query and from pairs such as {@code width/320} in the path, which
 *     win
 */
record CdnRequest(String partnerId, Map<String, String> values) {

  /**
   * Reads a request.
   *
   * @param http with the path parameters {@code pid} and {@code rest}
   */
  static CdnRequest of(Context http) {
    Map<String, String> values = new LinkedHashMap<>();
    http.queryParamMap().forEach((name, given) -> values.put(name, given.getLast()));
    String[] steps = http.pathParam("rest").split("/", -1);
    for (int i = 0; i + 1 < steps.length; i += 2) {
      values.put(steps[i], steps[i + 1]);
    }
    return new CdnRequest(http.pathParam("pid"), values);
  }

  String text(String name) {
    return values.getOrDefault(name, "");
  }

  int number(String name) {
    return Math.clamp(PhpNumbers.integer(text(name)), 0, Integer.MAX_VALUE);
  }

  Optional<String> ks() {
    return Optional.of(text("ks")).filter(ks -> !ks.isEmpty());
  }

  /** Leaves out the values: the KS is among them. */
  @Override
  public String toString() {
    return "CdnRequest[" + partnerId + "]";
  }
}
