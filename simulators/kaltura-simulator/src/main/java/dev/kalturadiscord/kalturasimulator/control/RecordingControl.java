package dev.kalturadiscord.kalturasimulator.control;

import dev.kalturadiscord.kalturasimulator.entry.EntryStatus;
import dev.kalturadiscord.kalturasimulator.entry.MediaEntry;
import dev.kalturadiscord.kalturasimulator.entry.Recordings;
import dev.kalturadiscord.kalturasimulator.entry.Recordings.Progress;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleEvents;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import java.util.Optional;

/** Makes and finishes recordings in the way that is asked for. */
public final class RecordingControl {
  private static final long DEFAULT_SECONDS = 60;

  private final Recordings recordings;
  private final ScheduleEvents events;

  public RecordingControl(Recordings recordings, ScheduleEvents events) {
    this.recordings = recordings;
    this.events = events;
  }

  /**
   * Brings a recording forward.
   *
   * @param id a room, a placeholder, or a recording that is being converted
   * @param asked {@code durationSeconds}, {@code status}, and for placeholders {@code as}
   */
  MediaEntry finish(String id, Parameters asked) {
    Progress progress =
        new Progress(asked.number("durationSeconds").orElse(DEFAULT_SECONDS), status(asked));
    if (!recordings.isPlaceholder(id)) {
      return recordings.advance(id, progress);
    }
    String as = asked.text("as").orElse("template");
    return switch (as) {
      case "template" -> recordings.fromTemplate(id, progress);
      case "placeholder" -> recordings.intoPlaceholder(id, progress);
      case "event" -> ofEvent(id, eventId(asked), progress);
      case "unattached" -> recordings.unattached(id, progress, asked.text("userId").orElse(null));
      default -> throw new IllegalArgumentException("unknown as: " + as);
    };
  }

  private MediaEntry ofEvent(String placeholderId, String eventId, Progress progress) {
    Optional<String> unfinished =
        events.entryIds(eventId).stream().filter(recordings::isConverting).findFirst();
    if (unfinished.isPresent()) {
      return recordings.advance(unfinished.get(), progress);
    }
    MediaEntry recording = recordings.beside(placeholderId, progress);
    events.attachEntry(eventId, recording.id());
    return recording;
  }

  private static String eventId(Parameters asked) {
    return asked
        .text("eventId")
        .orElseThrow(() -> new IllegalArgumentException("eventId is missing"));
  }

  private static int status(Parameters asked) {
    long status = asked.number("status").orElse((long) EntryStatus.READY);
    if (status != EntryStatus.READY && status != EntryStatus.PRECONVERT) {
      throw new IllegalArgumentException("status must be 1 (converting) or 2 (ready)");
    }
    return (int) status;
  }
}
