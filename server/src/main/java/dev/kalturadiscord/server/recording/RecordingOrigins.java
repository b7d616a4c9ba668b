package dev.kalturadiscord.server.recording;

import dev.kalturadiscord.server.configuration.GuildConfigurations;
import dev.kalturadiscord.server.kaltura.Video;
import dev.kalturadiscord.server.meeting.Meeting;
import dev.kalturadiscord.server.meeting.Meetings;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.platform.database.Transactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows which videos are recordings of meetings, of whatever guild, and who may see those. */
@Singleton
public final class RecordingOrigins {

  private final Transactions transactions;
  private final Meetings meetings;
  private final GuildConfigurations configurations;

  @Inject
  RecordingOrigins(
      Transactions transactions, Meetings meetings, GuildConfigurations configurations) {
    this.transactions = transactions;
    this.meetings = meetings;
    this.configurations = configurations;
  }

  /**
   * What a video is a recording of.
   *
   * @param possible whether only host and time speak for it
   */
  private record Origin(Meeting meeting, boolean possible) {}

  /** What a video is to somebody. */
  public enum Standing {
    /** No recording of any meeting of ours. */
    NO_RECORDING,
    /** A recording that may be seen. */
    VISIBLE,
    /** A recording that may not be seen. */
    HIDDEN
  }

  /** Those videos that are no recordings of any meeting. */
  public List<Video> withoutRecordings(List<Video> videos) {
    Set<String> recordings = transactions.read(entities -> origins(entities, videos)).keySet();
    return videos.stream().filter(video -> !recordings.contains(video.id())).toList();
  }

  /** What a video is to this caller. Recordings of a meeting are for its guild only. */
  public Standing of(Video video, Caller caller) {
    String guildId = caller.requireGuild();
    return of(
        video,
        origin ->
            origin.meeting().guildId().equals(guildId)
                && (!origin.possible() || Recordings.leads(caller, origin.meeting())));
  }

  /** What a video is to somebody who was allowed to see it before. */
  public Standing of(Video video) {
    return of(video, origin -> true);
  }

  private Standing of(Video video, Predicate<Origin> mayBeSeen) {
    Map<Boolean, Set<String>> guilds =
        transactions.read(
            entities ->
                origins(entities, List.of(video)).getOrDefault(video.id(), List.of()).stream()
                    .collect(
                        Collectors.partitioningBy(
                            origin -> mayBeSeen.test(origin) && isThere(entities, origin.meeting()),
                            Collectors.mapping(
                                origin -> origin.meeting().guildId(), Collectors.toSet()))));
    if (guilds.values().stream().allMatch(Set::isEmpty)) {
      return Standing.NO_RECORDING;
    }
    return guilds.getOrDefault(true, Set.of()).stream().anyMatch(this::shows)
        ? Standing.VISIBLE
        : Standing.HIDDEN;
  }

  private boolean isThere(EntityManager entities, Meeting meeting) {
    return meetings.find(entities, meeting.guildId(), meeting.id()).isPresent();
  }

  private boolean shows(String guildId) {
    return configurations.of(guildId).features().recording();
  }

  /** By id of the video; those that are no recordings are absent. */
  private static Map<String, List<Origin>> origins(
      EntityManager entities, Collection<Video> videos) {
    Map<String, List<Origin>> origins = new HashMap<>();
    if (videos.isEmpty()) {
      return origins;
    }
    List<Object[]> seen =
        entities
            .createQuery(
                """
                select r.id.videoId, r.possible, m
                from Recording r join Meeting m on m.id = r.id.meetingId
                where r.id.videoId in :videos
                """,
                Object[].class)
            .setParameter("videos", texts(videos, video -> Stream.of(video.id())))
            .getResultList();
    for (Object[] row : seen) {
      add(origins, (String) row[0], new Origin((Meeting) row[2], (Boolean) row[1]));
    }
    List<Object[]> made =
        entities
            .createQuery(
                """
                select m, m.atKaltura.roomId, m.atKaltura.recordingEntryId from Meeting m
                where m.atKaltura.roomId in :roots or m.atKaltura.recordingEntryId in :templates
                """,
                Object[].class)
            .setParameter("roots", texts(videos, video -> Stream.ofNullable(video.rootEntryId())))
            .setParameter("templates", texts(videos, RecordingOrigins::templates))
            .getResultList();
    for (Object[] row : made) {
      Origin origin = new Origin((Meeting) row[0], false);
      for (Video video : videos) {
        if (isOf(video, (String) row[1], (String) row[2])) {
          add(origins, video.id(), origin);
        }
      }
    }
    return origins;
  }

  private static boolean isOf(
      Video video, @Nullable String roomId, @Nullable String recordingEntryId) {
    return (roomId != null && roomId.equals(video.rootEntryId()))
        || templates(video).anyMatch(id -> Objects.equals(id, recordingEntryId));
  }

  /** A recording may be made from the entry that was there for it, or into that entry itself. */
  private static Stream<String> templates(Video video) {
    return Stream.concat(Stream.of(video.id()), Stream.ofNullable(video.templateEntryId()));
  }

  private static Set<String> texts(
      Collection<Video> videos, Function<Video, Stream<String>> ofOne) {
    return videos.stream().flatMap(ofOne).collect(Collectors.toCollection(HashSet::new));
  }

  private static void add(Map<String, List<Origin>> origins, String videoId, Origin origin) {
    origins.merge(
        videoId,
        List.of(origin),
        (known, more) -> Stream.concat(known.stream(), more.stream()).toList());
  }
}
