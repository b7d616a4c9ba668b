package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Whether the room templates that the settings name are there. */
record RoomTemplates(KalturaSettings settings, KalturaCalls calls) {

  void check(Consumer<AccountFinding> findings) {
    if (settings.roomTemplates().isEmpty()) {
      findings.accept(
          AccountFinding.doubtful(
              "No room templates are set: all meetings are as the account's default makes them."
                  + " Ask Kaltura for templates and set kaltura.room.template.*."));
    }
    new TreeMap<>(settings.roomTemplates())
        .forEach((type, entryId) -> findings.accept(check(type, entryId)));
  }

  private AccountFinding check(RoomType type, String entryId) {
    String name = "kaltura.room.template." + type.text();
    try {
      JsonNode unused =
          calls.asService(
              "room_room", "get", JsonNodeFactory.instance.objectNode().put("roomId", entryId));
      return AccountFinding.right("The room template for type %s is there.".formatted(type.text()));
    } catch (KalturaException e) {
      if (e.outcome() != KalturaException.Outcome.REFUSED) {
        return AccountFinding.doubtful(
            "Whether %s names a room template cannot be told (%s).".formatted(name, e.code()));
      }
      return AccountFinding.wrong(
          ("%s names no room (%s): %s. Correct it or take it out; if it is one of"
                  + " Kaltura's own templates, which accounts do not see, --make-room shows"
                  + " whether it works.")
              .formatted(name, entryId, e.code()));
    }
  }
}
