package dev.kalturadiscord.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The few calls that prepare a load, and the requests that one is made of. */
final class Api {

  static final String GUILD = "2000000000000000001";
  static final String CHANNEL = "2100000000000000001";
  static final String NO_TOKEN = "Bearer a.b.c";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final URI server;
  private final String credential;

  /**
   * Connects to nothing yet.
   *
   * @param credential id and secret of a client that may act for members
   */
  Api(URI server, String credential) {
    this.server = server;
    this.credential =
        "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
  }

  /** Asks for a token of one of many members, as the bot does. */
  Request token(int member) {
    String grant =
        """
        {"grantType":"discord_member","guildId":"%s","userId":"%s","displayName":"Member %d",\
        "roleIds":[],"permissions":"0"}"""
            .formatted(GUILD, memberId(member), member);
    return Request.post("/api/v1/auth/token", credential, "", grant);
  }

  static String memberId(int member) {
    return String.valueOf(5_000_000_000_000_000_000L + member);
  }

  /** What {@link #token} brings, as a header. */
  String bearer(int member) throws IOException {
    return "Bearer " + send(token(member)).path("accessToken").asText();
  }

  static Request one(String bearer, String meetingId) {
    return Request.get("/api/v1/meetings/" + meetingId, bearer);
  }

  static Request list(String bearer) {
    return Request.get("/api/v1/meetings?limit=20", bearer);
  }

  /**
   * Asks for a new meeting.
   *
   * @param wish unique: it becomes the key and part of the title
   */
  static Request create(String bearer, String wish) {
    return Request.post(
        "/api/v1/meetings",
        bearer,
        "Idempotency-Key: " + wish + "\r\n",
        "{\"title\":\"Measured " + wish + "\",\"channelId\":\"" + CHANNEL + "\"}");
  }

  static Request join(String bearer, String meetingId) {
    return Request.post("/api/v1/meetings/" + meetingId + "/join", bearer, "", "");
  }

  /** Makes a meeting and gives its id. */
  String newMeeting(String bearer, String wish) throws IOException {
    return send(create(bearer, wish)).path("id").asText();
  }

  /** Asks for a list and waits for it. */
  void firstAnswer(String bearer) throws IOException {
    send(list(bearer));
  }

  private JsonNode send(Request request) throws IOException {
    try (HttpConnection connection = new HttpConnection(server)) {
      int status = connection.status(request);
      if (status / 100 != 2) {
        throw new IOException(status + ": " + connection.body());
      }
      return MAPPER.readTree(connection.body());
    }
  }
}
