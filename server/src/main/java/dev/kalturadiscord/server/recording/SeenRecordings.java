package dev.kalturadiscord.server.recording;

import dev.kalturadiscord.server.kaltura.MeetingProvider.Recorded;
import dev.kalturadiscord.server.meeting.Meeting;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The recordings that were seen at Kaltura, in the database. */
@Singleton
final class SeenRecordings {

  /** Those of a meeting, newest first. */
  List<Recorded> of(EntityManager entities, String meetingId) {
    return stored(entities, meetingId).stream()
        .map(Recording::asSeen)
        .sorted(Comparator.comparing(Recorded::createdAt).reversed())
        .toList();
  }

  /** These are all that there are; nothing is kept of a meeting that is gone. */
  void replace(EntityManager entities, String meetingId, List<Recorded> seen) {
    if (entities.find(Meeting.class, meetingId, LockModeType.PESSIMISTIC_WRITE) == null) {
      return;
    }
    Map<String, Recording> stored =
        stored(entities, meetingId).stream()
            .collect(Collectors.toMap(Recording::videoId, Function.identity()));
    for (Recorded one : seen) {
      Recording known = stored.remove(one.entryId());
      if (known == null) {
        entities.persist(new Recording(meetingId, one));
      } else {
        known.update(one);
      }
    }
    stored.values().forEach(entities::remove);
  }

  private static List<Recording> stored(EntityManager entities, String meetingId) {
    return entities
        .createQuery("select r from Recording r where r.id.meetingId = :meeting", Recording.class)
        .setParameter("meeting", meetingId)
        .getResultList();
  }
}
