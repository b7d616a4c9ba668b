package dev.kalturadiscord.server.delivery;

import dev.kalturadiscord.server.meeting.Meeting;
import dev.kalturadiscord.server.meeting.Meetings;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.platform.crypto.RandomText;
import dev.kalturadiscord.server.platform.database.Transactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives deliveries to those who write into Discord, each to one of them at a time. */
@Singleton
final class LeaseDeliveries {

  /** A row that is due and locked is not asked for again at once: somebody is at work on it. */
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);

  private final Transactions transactions;
  private final MeetingMessages messages;
  private final Meetings meetings;
  private final DeliveryWaiting waiting;
  private final DeliverySettings settings;
  private final Clock clock;

  @Inject
  LeaseDeliveries(
      Transactions transactions,
      MeetingMessages messages,
      Meetings meetings,
      DeliveryWaiting waiting,
      DeliverySettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.messages = messages;
    this.meetings = meetings;
    this.waiting = waiting;
    this.settings = settings;
    this.clock = clock;
  }

  /** A message that somebody has, and the meeting it has to show. */
  record Leased(MeetingMessage message, Meeting meeting) {}

  /**
   * What came of looking once.
   *
   * @param found how many were due; some of them may have had no reason any more
   */
  private record Look(List<Leased> leased, int found) {}

  /**
   * Leases what is due to the caller.
   *
   * @param limit at most so many
   * @param wait how long to wait while nothing is due; no connection to the database is held then
   * @return the longest due first; empty when nothing was due in that time, or the server stops
   */
  List<Leased> lease(Caller caller, int limit, Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
    while (true) {
      long heard = waiting.heard();
      Look look = transactions.call(entities -> look(entities, caller.guildId(), limit));
      if (!look.leased().isEmpty()) {
        return look.leased();
      }
      if (look.found() > 0) {
        continue; // all of them are dropped or put off by now, so the next ones come
      }
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (!left.isPositive() || !waiting.await(heard, waitFor(caller.guildId(), left))) {
        return List.of();
      }
    }
  }

  private Look look(EntityManager entities, @Nullable String guildId, int limit) {
    Instant now = clock.instant();
    List<MeetingMessage> due = messages.lockDue(entities, guildId, limit, now);
    if (due.isEmpty()) {
      return new Look(List.of(), 0);
    }
    // Read after the messages are locked: a change that comes later makes them due again.
    Map<String, Meeting> about =
        meetings.visible(entities, due.stream().map(MeetingMessage::meetingId).toList());
    List<Leased> leased = new ArrayList<>();
    for (MeetingMessage message : due) {
      Meeting meeting = about.get(message.meetingId());
      if (meeting == null || (message.isUnposted() && meeting.isOver(now))) {
        entities.remove(message);
      } else if (message.isEarly(meeting, now)) {
        message.putOffTo(meeting.startsAt());
      } else {
        message.leaseTo(RandomText.next(), now, now.plus(settings.lease()));
        leased.add(new Leased(message, meeting));
      }
    }
    return new Look(leased, due.size());
  }

  /** Until the next one is due by time, or somebody's lease is over; not longer than this. */
  private Duration waitFor(@Nullable String guildId, Duration longest) {
    Instant now = clock.instant();
    Duration untilDue =
        transactions
            .read(entities -> messages.nextDueAt(entities, guildId, now.plus(longest)))
            .map(next -> Duration.between(now, next))
            .orElse(longest);
    Duration wait = untilDue.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : untilDue;
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
