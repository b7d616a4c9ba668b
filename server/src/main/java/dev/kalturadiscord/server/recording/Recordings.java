package dev.kalturadiscord.server.recording;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kalturadiscord.server.configuration.GuildConfigurations;
import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Recorded;
import dev.kalturadiscord.server.kaltura.MeetingProviders;
import dev.kalturadiscord.server.meeting.Meeting;
import dev.kalturadiscord.server.meeting.MeetingProblems;
import dev.kalturadiscord.server.meeting.MeetingState;
import dev.kalturadiscord.server.meeting.Meetings;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.permission.Service;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for the recordings of meetings. Kaltura is asked now and then only, once for all who ask at
 * the same time; what it said last is kept for when it cannot be asked.
 */
@Singleton
public final class Recordings {

  private static final Logger log = LoggerFactory.getLogger(Recordings.class);

  /** Kaltura makes a recording from the meeting's end on; after this time none comes any more. */
  private static final Duration MAY_FOLLOW = Duration.ofDays(2);

  private static final int MOST_MEETINGS = 10_000;

  private final Transactions transactions;
  private final Meetings meetings;
  private final MeetingProviders providers;
  private final GuildConfigurations configurations;
  private final SeenRecordings seen;
  private final Clock clock;
  private final AsyncCache<String, List<Recorded>> fresh;

  @Inject
  Recordings(
      Transactions transactions,
      Meetings meetings,
      MeetingProviders providers,
      GuildConfigurations configurations,
      SeenRecordings seen,
      RecordingSettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.meetings = meetings;
    this.providers = providers;
    this.configurations = configurations;
    this.seen = seen;
    this.clock = clock;
    this.fresh =
        Caffeine.newBuilder()
            .maximumSize(MOST_MEETINGS)
            .expireAfterWrite(settings.interval())
            .buildAsync();
  }

  /**
   * The recordings of a meeting.
   *
   * @param items newest first
   * @param mayFollow whether more can still come
   * @param stale whether Kaltura could not be asked
   */
  public record Listing(List<Recorded> items, boolean mayFollow, boolean stale) {

    static final Listing NOTHING = new Listing(List.of(), false, false);

    private Listing certainOnly() {
      return new Listing(
          items.stream().filter(item -> !item.possible()).toList(), mayFollow, stale);
    }
  }

  /**
   * The recordings of a meeting, as far as the caller may see them.
   *
   * @throws ProblemException NOT_FOUND
   */
  public Listing list(Caller caller, String meetingId) {
    String guildId = caller.requireGuild();
    Meeting meeting =
        transactions
            .read(entities -> meetings.find(entities, guildId, meetingId))
            .orElseThrow(MeetingProblems::notFound);
    if (!configurations.of(guildId).features().recording()) {
      return Listing.NOTHING;
    }
    Listing all = list(meeting);
    return leads(caller, meeting) ? all : all.certainOnly();
  }

  /** Whether somebody may see what possibly is a recording: it may be something else. */
  static boolean leads(Caller caller, Meeting meeting) {
    return switch (caller) {
      case Service service -> true;
      case Member member -> meeting.isLedBy(member);
    };
  }

  private Listing list(Meeting meeting) {
    Instant now = clock.instant();
    MeetingState state = meeting.state(now);
    if (state == MeetingState.SCHEDULED) {
      return new Listing(List.of(), true, false);
    }
    boolean mayFollow =
        state != MeetingState.CANCELLED && meeting.overAt().plus(MAY_FOLLOW).isAfter(now);
    try {
      return new Listing(ask(meeting), mayFollow, false);
    } catch (KalturaException e) {
      log.warn("Recordings of {} are answered as they were: {}", meeting.id(), e.getMessage());
      return new Listing(
          transactions.read(entities -> seen.of(entities, meeting.id())), mayFollow, true);
    }
  }

  private List<Recorded> ask(Meeting meeting) {
    try {
      return fresh
          .get(
              meeting.id(),
              (id, executor) ->
                  CompletableFuture.supplyAsync(
                      () -> askKaltura(meeting), Thread::startVirtualThread))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof KalturaException failure ? failure : e;
    }
  }

  private List<Recorded> askKaltura(Meeting meeting) {
    List<Recorded> found =
        providers.of(meeting.provider()).recordings(meeting.atKaltura(), meeting.plan());
    transactions.run(entities -> seen.replace(entities, meeting.id(), found));
    return found;
  }
}
