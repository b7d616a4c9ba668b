package dev.kalturadiscord.server.testing;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A well-formed request for each operation of the contract. */
public final class Doors {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String NO_TOKEN_AT_ALL = "{\"token\":\"nothing\"}";

  /** Offered to all guilds. */
  private static final String VIDEO = "/api/v1/videos/1_vid00001";

  private final Api api;

  public Doors(Api api) {
    this.api = api;
  }

  /** What requests are about. */
  public record Things(String guildId, String meetingId, String clientId, String deliveryId) {}

  /** A request of an operation that needs an access token. */
  public Api.Call guarded(String operation, Things things, boolean asService) {
    String meeting = "/api/v1/meetings/" + things.meetingId();
    String client = "/api/v1/clients/" + things.clientId();
    String configuration = "/api/v1/guilds/" + things.guildId() + "/configuration";
    return switch (operation) {
      case "listMeetings" -> api.call("GET", "/api/v1/meetings");
      case "getMeeting" -> api.call("GET", meeting);
      case "createMeeting" -> {
        var wish = Guild.wish("Of the matrix");
        if (asService) {
          wish.put("hostDiscordUserId", "71");
        }
        yield api.call("POST", "/api/v1/meetings").freshKey().json(wish);
      }
      case "endMeeting" -> api.call("DELETE", meeting);
      case "joinMeeting" -> api.call("POST", meeting + "/join");
      case "shareMeeting" ->
          api.call("POST", meeting + "/share").freshKey().body("application/json", "{}");
      case "changeMeeting" ->
          api.call("PATCH", meeting).body("application/json", "{\"title\":\"Of the matrix too\"}");
      case "purgeMeeting" -> api.call("POST", meeting + "/purge");
      case "leaseDeliveries" ->
          api.call("POST", "/api/v1/deliveries/lease").body("application/json", "{}");
      case "acknowledgeDelivery" ->
          api.call("POST", "/api/v1/deliveries/" + things.deliveryId() + "/acknowledge")
              .body("application/json", "{\"lease\":\"of-another\",\"outcome\":\"failed\"}");
      case "listRecordings" -> api.call("GET", meeting + "/recordings");
      case "getPermissions" -> api.call("GET", "/api/v1/permissions");
      case "searchVideos" -> api.call("GET", "/api/v1/videos");
      case "getVideo" -> api.call("GET", VIDEO);
      case "getVideoThumbnail" -> api.call("GET", VIDEO + "/thumbnail");
      case "watchVideo" -> api.call("POST", VIDEO + "/watch");
      case "getConfiguration" -> api.call("GET", configuration);
      case "getConfigurationSection" -> api.call("GET", configuration + "/roles");
      case "listConfigurationChanges" -> api.call("GET", configuration + "/history");
      case "listConfigurationKeys" -> api.call("GET", "/api/v1/configuration-keys");
      case "changeConfiguration" ->
          api.call("PATCH", configuration)
              .header("If-Match", "*")
              .body(
                  "application/merge-patch+json",
                  "{\"meetings\":{\"joinWindowMinutes\":" + (20 + things.hashCode() % 9) + "}}");
      case "resetConfiguration" -> api.call("DELETE", configuration).header("If-Match", "*");
      case "resetConfigurationSection" ->
          api.call("DELETE", configuration + "/meetings").header("If-Match", "*");
      case "undoConfigurationChange" ->
          api.call("POST", configuration + "/undo").header("If-Match", "*");
      case "listAuditEvents" -> api.call("GET", "/api/v1/audit-events");
      case "listClients" -> api.call("GET", "/api/v1/clients");
      case "createClient" ->
          api.call("POST", "/api/v1/clients")
              .body(
                  "application/json",
                  "{\"name\":\"Of the matrix\",\"scopes\":[\"meetings:read\"]}");
      case "getClient" -> api.call("GET", client);
      case "disableClient" -> api.call("DELETE", client);
      case "rotateClientSecret" ->
          api.call("POST", client + "/secrets").body("application/json", "{}");
      default -> throw new AssertionError("Say here how to call " + operation);
    };
  }

  /** A request of an operation that needs none. */
  public Api.Call open(String operation) {
    return switch (operation) {
      case "issueToken" ->
          api.call("POST", "/api/v1/auth/token")
              .json(MAPPER.createObjectNode().put("grantType", "client_credentials"));
      case "refreshToken" ->
          api.call("POST", "/api/v1/auth/refresh")
              .json(MAPPER.createObjectNode().put("refreshToken", "nothing"));
      case "validateToken" ->
          api.call("POST", "/api/v1/auth/validate").body("application/json", NO_TOKEN_AT_ALL);
      case "revokeToken" ->
          api.call("POST", "/api/v1/auth/revoke").body("application/json", NO_TOKEN_AT_ALL);
      case "exchangeToken" ->
          api.call("POST", "/oauth/token")
              .body("application/x-www-form-urlencoded", "grant_type=client_credentials");
      case "startLogin" -> api.call("GET", "/oauth/authorize");
      case "continueLogin" -> api.call("GET", "/oauth/callback");
      case "finishLogin" ->
          api.call("POST", "/oauth/consent").body("application/x-www-form-urlencoded", "");
      case "openWatchLink" -> api.call("GET", "/w/nothing");
      case "openJoinLink" -> api.call("GET", "/j/nothing");
      case "getSigningKeys" -> api.call("GET", "/.well-known/jwks.json");
      case "getVersion" -> api.call("GET", "/api/v1/version");
      case "getHealth" -> api.call("GET", "/health");
      case "getLiveness" -> api.call("GET", "/health/live");
      case "getReadiness" -> api.call("GET", "/health/ready");
      case "getStartup" -> api.call("GET", "/health/started");
      default -> throw new AssertionError("Say here how to call " + operation);
    };
  }
}
