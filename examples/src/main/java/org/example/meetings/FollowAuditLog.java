package org.example.meetings;

import dev.kalturadiscord.client.AuditEvents;
import dev.kalturadiscord.client.AuditFilter;
import dev.kalturadiscord.client.ConnectionException;
import dev.kalturadiscord.client.Problems;
import dev.kalturadiscord.client.model.AuditEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints what is done in the client's guild, as it is done, until it is stopped. The client must be
 * registered for the guild and needs the scope {@code audit:read}.
 */
public final class FollowAuditLog {

  private static final long PAUSE_MILLIS = 2_000;

  /** Events of concurrent requests can become visible a bit later than their time says. */
  private static final long OVERLAP_SECONDS = 10;

  private final AuditEvents log;
  private final Instant start = Instant.now();
  private List<String> seen = List.of();
  private Instant from = start;

  private FollowAuditLog(AuditEvents log) {
    this.log = log;
  }

  /** No arguments. */
  public static void main(String[] args) throws InterruptedException {
    FollowAuditLog follower = new FollowAuditLog(Server.client().asItself().auditEvents());
    System.out.println("Following the audit log; stop with Ctrl-C.");
    while (true) {
      try {
        follower.printNews();
      } catch (ConnectionException | Problems.UnavailableException e) {
        // Both after repetitions of their own; nothing is lost, the next look sees it.
        System.err.println("Not now: " + e.getMessage());
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private void printNews() {
    List<AuditEvent> events;
    try (Stream<AuditEvent> newestFirst = log.stream(AuditFilter.all().since(from))) {
      events = new ArrayList<>(newestFirst.toList());
    }
    Collections.reverse(events);
    events.stream().filter(event -> !seen.contains(event.getId())).forEach(FollowAuditLog::print);
    seen = events.stream().map(AuditEvent::getId).toList();
    if (!events.isEmpty()) {
      Instant last = events.get(events.size() - 1).getAt().toInstant();
      Instant next = last.minusSeconds(OVERLAP_SECONDS);
      from = next.isAfter(start) ? next : start;
    }
  }

  private static void print(AuditEvent event) {
    String who = event.getDisplayName() != null ? event.getDisplayName() : event.getClientId();
    System.out.printf(
        "%s  %s  %s %s: %s%n",
        event.getAt(),
        who,
        event.getOperation(),
        event.getTarget() == null ? "" : event.getTarget(),
        event.getOutcome());
  }
}
