package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.kaltura.ScheduleEvents.Kind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Meetings as the older Kaltura Meetings: a schedule resource is the room, a schedule event is the
 * calendar record and the way in, a link puts the event into the room, and a media entry waits for
 * the recording.
 */
@Singleton
final class KmeProvider extends ScheduledProvider {

  private final Kaf kaf;
  private final ScheduleEvents events;
  private final MeetingResources resources;
  private final RecordingEntries entries;
  private final KmeRecordings recordings;
  private final KmeSettings settings;

  @Inject
  KmeProvider(
      Errands errands,
      Kaf kaf,
      ScheduleEvents events,
      MeetingResources resources,
      RecordingEntries entries,
      KmeRecordings recordings,
      KalturaSessions sessions,
      KalturaSettings settings) {
    super(errands, events, Kind.RECORD, sessions, settings);
    this.kaf = kaf;
    this.events = events;
    this.resources = resources;
    this.entries = entries;
    this.recordings = recordings;
    this.settings = settings.kme();
  }

  @Override
  public ProviderName name() {
    return ProviderName.KME;
  }

  @Override
  Made make(Plan plan, boolean lookFirst, MadeSoFar soFar) {
    String host = plan.hostUserId();
    String entryId = recordingEntry(plan, lookFirst);
    if (entryId != null) {
      soFar.add(() -> entries.deleteEmpty(entryId, host));
    }
    long resourceId = resources.make(plan);
    soFar.add(() -> resources.delete(resourceId, host));
    ObjectNode more =
        JsonNodeFactory.instance.objectNode().put("tags", settings.eventTags(plan.type()));
    if (entryId != null) {
      more.put("templateEntryId", entryId);
    }
    long eventId = events.make(plan, Kind.RECORD, more, lookFirst);
    soFar.add(() -> events.delete(eventId, host));
    resources.link(eventId, resourceId, host);
    return new Made(null, eventId, resourceId, entryId);
  }

  private @Nullable String recordingEntry(Plan plan, boolean lookFirst) {
    if (!settings.placeholders()) {
      return null;
    }
    return (lookFirst ? entries.find(plan) : Optional.<String>empty())
        .orElseGet(() -> entries.add(plan));
  }

  @Override
  public void undo(Plan plan) {
    String host = plan.hostUserId();
    remove(
        events.find(plan).orElse(null),
        resources.find(plan).orElse(null),
        entries.find(plan).orElse(null),
        host);
  }

  @Override
  boolean rename(Made made, Plan plan) {
    return made.scheduleResourceId() == null || resources.rename(made.scheduleResourceId(), plan);
  }

  @Override
  public void purge(Made made, String hostUserId) {
    remove(made.scheduleEventId(), made.scheduleResourceId(), made.recordingEntryId(), hostUserId);
  }

  private void remove(
      @Nullable Long eventId,
      @Nullable Long resourceId,
      @Nullable String entryId,
      String hostUserId) {
    if (eventId != null && resourceId != null) {
      resources.unlink(eventId, resourceId, hostUserId);
    }
    if (eventId != null) {
      events.delete(eventId, hostUserId);
    }
    if (resourceId != null) {
      resources.delete(resourceId, hostUserId);
    }
    if (entryId != null) {
      entries.deleteEmpty(entryId, hostUserId);
    }
  }

  @Override
  public List<Recorded> recordings(Made made, Plan plan) {
    return recordings.of(made, plan);
  }

  @Override
  Admission admission(Made made, Visitor visitor) {
    return new Admission.ToEvent(visitor, eventId(made));
  }

  @Override
  URI door(String ks) {
    return kaf.launchUrl(ks);
  }

  private static long eventId(Made made) {
    return Objects.requireNonNull(
        made.scheduleEventId(), "every meeting of this provider has an event");
  }
}
