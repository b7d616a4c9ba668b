package dev.kalturadiscord.server.audit;

import dev.kalturadiscord.api.AuditApi;
import dev.kalturadiscord.api.model.AuditEventPage;
import dev.kalturadiscord.api.model.AuditOutcome;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.paging.PageCursor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit log over HTTP: maps, decides nothing. */
@Singleton
public final class AuditResource implements AuditApi {

  private final AuditEvents events;
  private final Transactions transactions;

  @Context private SecurityContext security;

  @Inject
  AuditResource(AuditEvents events, Transactions transactions) {
    this.events = events;
    this.transactions = transactions;
  }

  @Override
  public Response listAuditEvents(
      @Nullable String operation,
      @Nullable String userId,
      @Nullable AuditOutcome outcome,
      @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime until,
      Integer limit,
      @Nullable String cursor) {
    Caller caller = Caller.of(security);
    AuditEvents.Wanted wanted = AuditMapper.wanted(operation, userId, outcome, from, until);
    String before = PageCursor.idBefore(cursor, EventId::isId);
    // One more than asked for tells whether there is a next page.
    List<AuditEvent> found =
        transactions.read(
            entities -> events.page(entities, caller.guildId(), wanted, before, limit + 1));
    List<AuditEvent> items = found.subList(0, Math.min(limit, found.size()));
    AuditEventPage page = new AuditEventPage().items(items.stream().map(AuditMapper::map).toList());
    if (found.size() > limit) {
      page.nextCursor(PageCursor.after(items.getLast().id()));
    }
    return Response.ok(page).build();
  }
}
