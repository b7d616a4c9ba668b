package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.platform.build.BuildVersion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;

/** Kaltura's API v3. Calls wait for their turn and are repeated where that is harmless. */
@Singleton
final class KalturaApi {

  private static final String CLIENT_TAG = "discord-integration:v" + BuildVersion.TEXT;

  private final Errands errands;
  private final ApiLine line;
  private final KalturaSettings settings;

  @Inject
  KalturaApi(Errands errands, ApiLine line, KalturaSettings settings) {
    this.errands = errands;
    this.line = line;
    this.settings = settings;
  }

  /**
   * Calls an action.
   *
   * @param parameters of the action; the common ones are added
   * @param ks session, see {@link KalturaSessions}
   * @return the result object
   * @throws KalturaException with Kaltura's code when it refuses
   */
  JsonNode call(String service, String action, ObjectNode parameters, String ks) {
    return send(service, action, parameters.deepCopy().put("ks", ks));
  }

  /** As {@link #call}, for an action that anybody may call. */
  JsonNode callWithoutSession(String service, String action, ObjectNode parameters) {
    return send(service, action, parameters.deepCopy());
  }

  private JsonNode send(String service, String action, ObjectNode body) {
    FarCall call = FarCall.api(service, action, settings.patience().request());
    return errands.run(call, left -> carry(call, body, left));
  }

  /**
   * Asks once and at once whether the API is there.
   *
   * @throws KalturaException when it is not, or is being left alone
   */
  void ping(Duration deadline) {
    FarCall call = FarCall.api("system", "ping", deadline);
    ObjectNode nothing = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    JsonNode unused = errands.probe(call, left -> carry(call, nothing, left));
  }

  private JsonNode carry(FarCall call, ObjectNode body, Duration left) {
    body.put("format", 1).put("partnerId", settings.partnerId()).put("clientTag", CLIENT_TAG);
    URI url =
        URI.create(
            "%s/api_v3/service/%s/action/%s"
                .formatted(settings.apiBaseUrl(), call.service(), call.action()));
    return line.carry(url, body, left, call.what());
  }
}
