package dev.kalturadiscord.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.acceptance.Seed.Person;
import dev.kalturadiscord.acceptance.Seed.Place;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The API, as another client than the bot uses it. */
record Rest(URI base, String clientSecret) {
  private static final String AUTHORIZATION = "Authorization";
  private static final String NO_PERMISSIONS = "0";
  private static final String ADMINISTRATOR = "8";

  private record Grant(
      String grantType,
      String guildId,
      String userId,
      String displayName,
      List<String> roleIds,
      String permissions) {}

  /** The same client at another server. */
  Rest at(URI server) {
    return new Rest(server, clientSecret);
  }

  /** Asks for a meeting, with a token that {@link #token} gave. */
  Web.Answer start(String token, Place place, String title, String key) {
    return Web.post(
        at("/meetings"),
        Map.of("title", title, "channelId", place.channelId()),
        AUTHORIZATION,
        "Bearer " + token,
        "Idempotency-Key",
        key);
  }

  /** Any request, with a token that {@link #token} or {@link #administrator} gave. */
  Web.Answer send(String method, String token, String path, Map<String, ?> body) {
    return Web.send(
        method,
        at(path),
        body,
        AUTHORIZATION,
        "Bearer " + token,
        "Idempotency-Key",
        path + body.hashCode());
  }

  /** An access token for somebody whom Discord made an administrator. */
  String administrator(Person person, Place place) {
    return tokens(person, place.guildId(), ADMINISTRATOR).path("accessToken").asText();
  }

  /** Asks for a join link. */
  Web.Answer join(Person person, Place place, String meetingId) {
    return Web.post(
        at("/meetings/" + meetingId + "/join"), Map.of(), AUTHORIZATION, bearer(person, place));
  }

  /** Asks for an invitation to a meeting. */
  Web.Answer share(Person person, Place place, String meetingId) {
    return Web.post(
        at("/meetings/" + meetingId + "/share"),
        Map.of(),
        AUTHORIZATION,
        bearer(person, place),
        "Idempotency-Key",
        meetingId);
  }

  /** Ends a meeting as a member with these roles of Discord. */
  Web.Answer end(Person person, Place place, String meetingId, String... roleIds) {
    return Web.delete(at("/meetings/" + meetingId), AUTHORIZATION, bearer(person, place, roleIds));
  }

  /** What the server takes a member with these roles of Discord for. */
  String role(Person person, Place place, String... roleIds) {
    return tokens(person, place, roleIds).path("role").asText();
  }

  /** The configuration of a guild, as this person sees it when Discord made them administrator. */
  Configuration configuration(Person administrator, String guildId) {
    String token = tokens(administrator, guildId, ADMINISTRATOR).path("accessToken").asText();
    return new Configuration(base, guildId, token);
  }

  /** An access token for a member. */
  String token(Person person, Place place) {
    return tokens(person, place).path("accessToken").asText();
  }

  private String bearer(Person person, Place place, String... roleIds) {
    return "Bearer " + tokens(person, place, roleIds).path("accessToken").asText();
  }

  private JsonNode tokens(Person person, Place place, String... roleIds) {
    return tokens(person, place.guildId(), NO_PERMISSIONS, roleIds);
  }

  private JsonNode tokens(Person person, String guildId, String permissions, String... roleIds) {
    Grant grant =
        new Grant(
            "discord_member", guildId, person.id(), person.name(), List.of(roleIds), permissions);
    String credential = "discord-bot:" + clientSecret;
    return Web.post(
            at("/auth/token"),
            grant,
            AUTHORIZATION,
            "Basic "
                + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8)))
        .json(200);
  }

  private URI at(String path) {
    return URI.create(base + "/api/v1" + path);
  }

  @Override
  public String toString() {
    return "Rest[" + base + "]";
  }
}
