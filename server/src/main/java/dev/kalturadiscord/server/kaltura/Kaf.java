package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The account's KAF: makes rooms and lets people in. */
@Singleton
final class Kaf {

  private static final Duration DEADLINE = Duration.ofSeconds(25);

  private final KalturaHttp http;
  private final KalturaSettings settings;

  @Inject
  Kaf(KalturaHttp http, KalturaSettings settings) {
    this.http = http;
    this.settings = settings;
  }

  /**
   * Makes a room. Not idempotent.
   *
   * @param room name, tags and so on, with an ADMIN session as {@code ks}
   * @return the room's entry id
   */
  String createRoom(ObjectNode room) {
    String what = "create-room";
    KalturaHttp.Answer answer =
        http.post(
            URI.create(settings.kafBaseUrl() + "/embeddedrooms/index/create-room"),
            room,
            DEADLINE,
            what);
    JsonNode body = answer.body();
    String id = body.path("data").path("id").asText();
    if (answer.status() == 200 && body.path("success").asBoolean() && !id.isEmpty()) {
      return id;
    }
    if (answer.status() >= 500) {
      throw new KalturaException(
          Outcome.UNKNOWN, "HTTP_" + answer.status(), what + " failed", null);
    }
    String code = "ROOM_NOT_CREATED";
    String message = what + " was refused with HTTP " + answer.status();
    if (answer.status() == 401) {
      throw KalturaException.refusedSession(code, message);
    }
    Outcome outcome = answer.status() == 403 ? Outcome.MISCONFIGURED : Outcome.REFUSED;
    throw new KalturaException(outcome, code, message, null);
  }

  /** Where a person with this session enters; a secret until the session ends. */
  URI roomUrl(String ks) {
    return URI.create(
        settings.kafBaseUrl()
            + "/embeddedrooms/index/view-room/ks/"
            + URLEncoder.encode(ks, StandardCharsets.UTF_8));
  }

  /** As {@link #roomUrl}, into the room of a schedule event. */
  URI launchUrl(String ks) {
    return URI.create(
        settings.kafBaseUrl()
            + "/virtualEvent/launch?ks="
            + URLEncoder.encode(ks, StandardCharsets.UTF_8));
  }
}
