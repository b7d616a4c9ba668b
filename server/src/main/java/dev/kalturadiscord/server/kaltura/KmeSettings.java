package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.util.EnumMap;
import java.util.Map;

/**
 * How meetings are held as the older Kaltura Meetings.
 *
 * @param eventTags what makes an event a meeting of a type, by type; tags with commas in between
 * @param resourceTags of every room; tags with commas in between
 * @param placeholders whether recordings get an entry to go to, made beforehand
 * @param possibleRecordings whether what only host and time speak for is offered too
 * @param recordingTags one of these tags marks what may be the recording of a meeting
 */
record KmeSettings(
    Map<RoomType, String> eventTags,
    String resourceTags,
    boolean placeholders,
    boolean possibleRecordings,
    String recordingTags) {

  private static final Map<RoomType, String> EVENT_TAGS =
      Map.of(
          RoomType.WEBINAR, "custom_rs_class_mode:webinar",
          // The language brings the words of a business instead of those of a school.
          RoomType.MEETING, "custom_rs_class_mode:virtual_classroom,custom_rs_user_lang:en-VE",
          RoomType.CLASSROOM, "custom_rs_class_mode:virtual_classroom");

  KmeSettings {
    eventTags = Map.copyOf(eventTags);
  }

  /** Reads {@code kaltura.kme.*}. */
  static KmeSettings read(SettingsReader settings) {
    Map<RoomType, String> eventTags = new EnumMap<>(EVENT_TAGS);
    eventTags.replaceAll(
        (type, usual) -> settings.optional("kaltura.kme.event-tags." + type.text()).orElse(usual));
    return new KmeSettings(
        eventTags,
        settings
            .optional("kaltura.kme.resource-tags")
            .orElse("vcprovider:newrow,custom_rs_show_invite:0"),
        settings.flag("kaltura.kme.recording-entry", true),
        settings.flag("kaltura.kme.possible-recordings", true),
        settings.optional("kaltura.kme.recording-tags").orElse("discord,kaltura_meeting"));
  }

  /** The tags of the event of a meeting. */
  String eventTags(RoomType type) {
    // Nobody comes in but through us.
    return "discord,%s,custom_rs_enable_guests_to_join:0,custom_rs_show_invite:0"
        .formatted(eventTags.get(type));
  }
}
