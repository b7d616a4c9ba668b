/**
 * The audit log: who did what, through which client, when, from where, and how it went. {@link
 * dev.kalturadiscord.server.audit.AuditedOperations} says what is in it, {@link
 * dev.kalturadiscord.server.audit.AuditFilter} records it for every door.
 */
@NullMarked
package dev.kalturadiscord.server.audit;

import org.jspecify.annotations.NullMarked;
