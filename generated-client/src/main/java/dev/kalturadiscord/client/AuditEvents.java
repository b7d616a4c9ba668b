package dev.kalturadiscord.client;

import dev.kalturadiscord.client.api.AuditApi;
import dev.kalturadiscord.client.model.AuditEvent;
import dev.kalturadiscord.client.model.AuditEventPage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who did what in the caller's guild, newest first; for its administrators and for clients with the
 * scope {@code audit:read}. Every call can be repeated without harm, and is.
 */
public final class AuditEvents {

  private final AuthorizedCalls calls;
  private final AuditApi audit;

  AuditEvents(AuthorizedCalls calls) {
    this.calls = calls;
    this.audit = new AuditApi(calls.client());
  }

  /**
   * One page, newest first.
   *
   * @param limit events on a page, 1 to 100
   * @param cursor {@code nextCursor} of the page before, null for the first
   */
  public AuditEventPage page(AuditFilter filter, int limit, @Nullable String cursor) {
    return calls.run(
        () ->
            audit.listAuditEvents(
                filter.operation(),
                filter.userId(),
                filter.outcome(),
                utc(filter.from()),
                utc(filter.until()),
                limit,
                cursor));
  }

  /** All that the filter lets through; asks for page after page as the stream is read. */
  public Stream<AuditEvent> stream(AuditFilter filter) {
    return Pages.stream(
        cursor -> {
          AuditEventPage page = page(filter, Pages.LARGEST, cursor);
          return new Pages.Page<>(page.getItems(), page.getNextCursor());
        });
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
