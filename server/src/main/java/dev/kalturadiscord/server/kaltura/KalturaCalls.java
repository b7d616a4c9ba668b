package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/** Calls of API v3 with sessions of our own. All throw {@link KalturaException}. */
@Singleton
final class KalturaCalls {

  private final KalturaApi api;
  private final KalturaSessions sessions;
  private final KalturaSettings settings;

  @Inject
  KalturaCalls(KalturaApi api, KalturaSessions sessions, KalturaSettings settings) {
    this.api = api;
    this.sessions = sessions;
    this.settings = settings;
  }

  /** Calls an action so that what is made belongs to the host, whose Discord id is given. */
  JsonNode asHost(String hostUserId, String service, String action, ObjectNode parameters) {
    return as(settings.userId(hostUserId), service, action, parameters);
  }

  /** Calls an action for nobody in particular. */
  JsonNode asService(String service, String action, ObjectNode parameters) {
    return as(settings.serviceUserId(), service, action, parameters);
  }

  /** Makes a call after which something is not there; that it was not there before is fine. */
  static void remove(Set<String> goneCodes, Runnable removal) {
    boolean unused = isThere(goneCodes, removal);
  }

  /**
   * Makes a call about something; false when Kaltura says with one of these codes that it is gone.
   */
  static boolean isThere(Set<String> goneCodes, Runnable call) {
    try {
      call.run();
      return true;
    } catch (KalturaException e) {
      if (!goneCodes.contains(e.code())) {
        throw e;
      }
      return false;
    }
  }

  private JsonNode as(String userId, String service, String action, ObjectNode parameters) {
    return sessions.call(userId, ks -> api.call(service, action, parameters, ks));
  }
}
