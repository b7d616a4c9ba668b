package dev.kalturadiscord.client;

import dev.kalturadiscord.client.api.PermissionsApi;
import dev.kalturadiscord.client.model.Permissions;

/**
 * What members and programs both do in a guild: the one that their token is for. Safe for many
 * threads. Every call throws {@link ProblemException}, of a type of {@link Problems}, when the
 * server refuses, and {@link ConnectionException} when it cannot be reached, both after the
 * repetitions that {@link KalturaDiscordClient.Builder#retryFor} allows and that do no harm.
 */
public abstract sealed class GuildClient permits MemberClient, ServiceClient {

  final AuthorizedCalls calls;

  GuildClient(AuthorizedCalls calls) {
    this.calls = calls;
  }

  /** Meetings and their recordings. */
  public final Meetings meetings() {
    return new Meetings(calls);
  }

  /** Videos and their pictures. */
  public final Videos videos() {
    return new Videos(calls);
  }

  /** What the guild has chosen. */
  public final Configuration configuration() {
    return new Configuration(calls);
  }

  /** The audit log. */
  public final AuditEvents auditEvents() {
    return new AuditEvents(calls);
  }

  /** What the caller may do in the guild. */
  public final Permissions permissions() {
    return calls.run(new PermissionsApi(calls.client())::getPermissions);
  }
}
