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

  private final Errands errands;
  private final KafLine line;
  private final KalturaSettings settings;

  @Inject
  Kaf(Errands errands, KafLine line, KalturaSettings settings) {
    this.errands = errands;
    this.line = line;
    this.settings = settings;
  }

  /**
   * Makes a room. Not idempotent.
   *
   * @param room name, tags and so on, with an ADMIN session as {@code ks}
   * @return the room's entry id
   */
  String createRoom(ObjectNode room) {
    FarCall call =
        new FarCall(FarSide.KAF, "kaf", "create-room", settings.patience().createRoom(), false);
    URI url = URI.create(settings.kafBaseUrl() + "/embeddedrooms/index/create-room");
    KalturaHttp.Answer answer =
        errands.run(
            call, left -> line.carry(http -> http.post(url, room, left, call.what()), call.what()));
    JsonNode body = answer.body();
    String id = body.path("data").path("id").asText();
    if (answer.status() == 200 && body.path("success").asBoolean() && !id.isEmpty()) {
      return id;
    }
    String code = "ROOM_NOT_CREATED";
    String message = call.what() + " was refused with HTTP " + answer.status();
    if (answer.status() == 401) {
      throw KalturaException.refusedSession(code, message, answer.requestId());
    }
    Outcome outcome = answer.status() == 403 ? Outcome.MISCONFIGURED : Outcome.REFUSED;
    throw new KalturaException(outcome, code, message, answer.requestId(), null);
  }

  /**
   * Asks once and at once whether KAF is there, which it is not before it is set up.
   *
   * @throws KalturaException when it is not, or is being left alone
   */
  void askVersion(Duration deadline) {
    FarCall call = new FarCall(FarSide.KAF, "kaf", "version", deadline, true);
    URI url = URI.create(settings.kafBaseUrl() + "/version");
    KalturaHttp.Answer answer =
        errands.probe(
            call, left -> line.carry(http -> http.get(url, left, call.what()), call.what()));
    if (answer.status() != 200) {
      String code = "HTTP_" + answer.status();
      throw new KalturaException(
          Outcome.MISCONFIGURED,
          code,
          call.what() + " answered " + answer.status() + ": there is no KAF at this address",
          answer.requestId(),
          null);
    }
  }

  /** The HTTP status with which a page of KAF answers a browser that does not go on from there. */
  int statusOf(URI page, Duration deadline) {
    FarCall call = new FarCall(FarSide.KAF, "kaf", "page", deadline, true);
    return errands
        .probe(call, left -> line.carry(http -> http.get(page, left, call.what()), call.what()))
        .status();
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
