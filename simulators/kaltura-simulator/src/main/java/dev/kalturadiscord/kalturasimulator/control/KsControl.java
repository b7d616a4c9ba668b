package dev.kalturadiscord.kalturasimulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Says what sessions of the account allow, many at once. */
public final class KsControl {

  private final KsCodec codec;

  public KsControl(KsCodec codec) {
    this.codec = codec;
  }

  public void addTo(RoutesConfig routes) {
    routes.post("/__sim/ks/decode", this::decode);
  }

  private void decode(Context http) {
    JsonNode sessions = Json.parseObject(http.body()).map(body -> body.path("ks")).orElseThrow();
    List<@Nullable ObjectNode> decoded =
        StreamSupport.stream(sessions.spliterator(), false).map(ks -> decode(ks.asText())).toList();
    http.contentType("application/json").result(Json.write(Json.valueOf(decoded)));
  }

  /** Null when it is none of the account. */
  private @Nullable ObjectNode decode(String text) {
    return codec.decode(text).<ObjectNode>map(KsControl::document).orElse(null);
  }

  private static ObjectNode document(Ks ks) {
    return Json.objectOf(ks);
  }
}
