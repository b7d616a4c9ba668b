package dev.kalturadiscord.bot;

import dev.kalturadiscord.client.model.Delivery;
import dev.kalturadiscord.client.model.DeliveryOccasion;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Deliveries for tests. */
public final class DeliveryExamples {

  private DeliveryExamples() {}

  /** A message about a live meeting that has yet to be posted, leased for a minute. */
  public static Delivery start() {
    return new Delivery()
        .id("dlv_1")
        .lease("l1")
        .leasedUntil(OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(1))
        .nonce("nonce-1")
        .occasion(DeliveryOccasion.MEETING_START)
        .guildId("2000000000000000001")
        .channelId("2100000000000000001")
        .requestedBy("Ada Lovelace")
        .template("A new {{type}} has started: **{{title}}**")
        .mentionsAllowed(false)
        .meeting(Meetings.meeting());
  }

  public static Delivery share() {
    return start()
        .id("dlv_2")
        .nonce("nonce-2")
        .occasion(DeliveryOccasion.MEETING_SHARE)
        .template("{{username}} is inviting you to join the {{type}} **{{title}}**");
  }

  /** A lease of some, as the server would say it. */
  public static String json(String... ids) {
    StringBuilder items = new StringBuilder();
    for (String id : ids) {
      items.append(items.isEmpty() ? "" : ",").append(one(id));
    }
    return "{\"items\":[" + items + "]}";
  }

  private static String one(String id) {
    return """
    {"id":"%s","lease":"lease-of-%s","leasedUntil":"%s","nonce":"nonce-of-%s",
     "occasion":"meeting_start","guildId":"2000000000000000001",
     "channelId":"2100000000000000001","mentionsAllowed":false,"meeting":%s}
    """
        .formatted(
            id,
            id,
            OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(1),
            id,
            Meetings.json("mtg_1", "live"));
  }
}
