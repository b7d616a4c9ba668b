package dev.kalturadiscord.server.permission;

import static dev.kalturadiscord.server.permission.Standing.ADMINISTRATOR;
import static dev.kalturadiscord.server.permission.Standing.HOST;
import static dev.kalturadiscord.server.permission.Standing.MODERATOR;
import static dev.kalturadiscord.server.permission.Standing.SERVICE;
import static dev.kalturadiscord.server.permission.Standing.VIEWER;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The policy: every operation that needs an access token, and who may do it. What is not listed
 * here nobody may do. {@code docs/permissions.md} says the same for people, and a test holds the
 * two together over HTTP.
 */
public enum Operation {
  LIST_MEETINGS("listMeetings", Scope.MEETINGS_READ, VIEWER, MODERATOR, ADMINISTRATOR, SERVICE),
  GET_MEETING("getMeeting", Scope.MEETINGS_READ, VIEWER, MODERATOR, ADMINISTRATOR, SERVICE),
  CREATE_MEETING("createMeeting", Scope.MEETINGS_WRITE, VIEWER, MODERATOR, ADMINISTRATOR, SERVICE),
  END_MEETING("endMeeting", Scope.MEETINGS_WRITE, HOST, MODERATOR, ADMINISTRATOR, SERVICE),
  JOIN_MEETING("joinMeeting", Scope.MEETINGS_WRITE, VIEWER, MODERATOR, ADMINISTRATOR),
  SHARE_MEETING(
      "shareMeeting", Scope.MEETINGS_WRITE, VIEWER, MODERATOR, ADMINISTRATOR, HOST, SERVICE),
  CHANGE_MEETING("changeMeeting", Scope.MEETINGS_WRITE, HOST, MODERATOR, ADMINISTRATOR, SERVICE),
  PURGE_MEETING("purgeMeeting", Scope.MEETINGS_WRITE, ADMINISTRATOR, SERVICE),
  LEASE_DELIVERIES("leaseDeliveries", Scope.DELIVERIES_LEASE, SERVICE),
  ACKNOWLEDGE_DELIVERY("acknowledgeDelivery", Scope.DELIVERIES_LEASE, SERVICE),
  LIST_RECORDINGS("listRecordings", Scope.MEETINGS_READ, VIEWER, MODERATOR, ADMINISTRATOR, SERVICE),
  GET_PERMISSIONS("getPermissions", Scope.MEETINGS_READ, VIEWER, MODERATOR, ADMINISTRATOR, SERVICE),
  SEARCH_VIDEOS("searchVideos", Scope.VIDEOS_READ, VIEWER, MODERATOR, ADMINISTRATOR, SERVICE),
  GET_VIDEO("getVideo", Scope.VIDEOS_READ, VIEWER, MODERATOR, ADMINISTRATOR, SERVICE),
  GET_VIDEO_THUMBNAIL(
      "getVideoThumbnail", Scope.VIDEOS_READ, VIEWER, MODERATOR, ADMINISTRATOR, SERVICE),
  WATCH_VIDEO("watchVideo", Scope.VIDEOS_READ, VIEWER, MODERATOR, ADMINISTRATOR),
  GET_CONFIGURATION("getConfiguration", Scope.CONFIGURATION_READ, ADMINISTRATOR, SERVICE),
  GET_CONFIGURATION_SECTION(
      "getConfigurationSection", Scope.CONFIGURATION_READ, ADMINISTRATOR, SERVICE),
  LIST_CONFIGURATION_CHANGES(
      "listConfigurationChanges", Scope.CONFIGURATION_READ, ADMINISTRATOR, SERVICE),
  LIST_CONFIGURATION_KEYS(
      "listConfigurationKeys", Scope.CONFIGURATION_READ, ADMINISTRATOR, SERVICE),
  CHANGE_CONFIGURATION("changeConfiguration", Scope.CONFIGURATION_WRITE, ADMINISTRATOR, SERVICE),
  RESET_CONFIGURATION("resetConfiguration", Scope.CONFIGURATION_WRITE, ADMINISTRATOR, SERVICE),
  RESET_CONFIGURATION_SECTION(
      "resetConfigurationSection", Scope.CONFIGURATION_WRITE, ADMINISTRATOR, SERVICE),
  UNDO_CONFIGURATION_CHANGE(
      "undoConfigurationChange", Scope.CONFIGURATION_WRITE, ADMINISTRATOR, SERVICE),
  LIST_AUDIT_EVENTS("listAuditEvents", Scope.AUDIT_READ, ADMINISTRATOR, SERVICE),
  LIST_CLIENTS("listClients", Scope.CLIENTS_MANAGE, SERVICE),
  CREATE_CLIENT("createClient", Scope.CLIENTS_MANAGE, SERVICE),
  GET_CLIENT("getClient", Scope.CLIENTS_MANAGE, SERVICE),
  DISABLE_CLIENT("disableClient", Scope.CLIENTS_MANAGE, SERVICE),
  ROTATE_CLIENT_SECRET("rotateClientSecret", Scope.CLIENTS_MANAGE, SERVICE);

  private static final Map<String, Operation> BY_ID =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(o -> o.id, Function.identity()));

  private final String id;
  private final Scope scope;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<Standing> standings;

  Operation(String id, Scope scope, Standing... standings) {
    this.id = id;
    this.scope = scope;
    this.standings = Set.of(standings);
  }

  /** Its operationId in the contract. */
  public String id() {
    return id;
  }

  /** What a token has to be good for. */
  public Scope scope() {
    return scope;
  }

  /** The operation of an operationId; empty when it needs no access token or nobody may do it. */
  public static Optional<Operation> of(String operationId) {
    return Optional.ofNullable(BY_ID.get(operationId));
  }

  /** Whether callers of this standing may do it. */
  boolean allows(Standing standing) {
    return standings.contains(standing);
  }

  /** The least role whose members may do it to anything; empty when it is for no member. */
  Optional<Role> leastRole() {
    return Stream.of(Role.values()).filter(role -> allows(Standing.of(role))).findFirst();
  }

  /** Whether it is what the guild's commands do: with its meetings, or with videos. */
  boolean isOfCommands() {
    return scope == Scope.MEETINGS_READ
        || scope == Scope.MEETINGS_WRITE
        || scope == Scope.VIDEOS_READ;
  }

  /** The slash command that does the same: a guild may leave it to some of its roles. */
  @Nullable String command() {
    return switch (this) {
      case LIST_MEETINGS -> "kaltura-list";
      case CREATE_MEETING -> "kaltura-start";
      case END_MEETING -> "kaltura-end";
      case JOIN_MEETING -> "kaltura-join";
      case SEARCH_VIDEOS, WATCH_VIDEO -> "kaltura-video-search";
      default -> null;
    };
  }
}
