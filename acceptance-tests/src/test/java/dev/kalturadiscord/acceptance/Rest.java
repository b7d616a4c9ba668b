package dev.kalturadiscord.acceptance;

import dev.kalturadiscord.acceptance.Seed.Person;
import dev.kalturadiscord.acceptance.Seed.Place;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The API, as another client than the bot uses it. */
record Rest(URI base, String clientSecret) {
  private static final String NO_PERMISSIONS = "0";

  private record Grant(
      String grantType,
      String guildId,
      String userId,
      String displayName,
      List<String> roleIds,
      String permissions) {}

  /** Asks for a join link. */
  Web.Answer join(Person person, Place place, String meetingId) {
    return Web.post(
        at("/meetings/" + meetingId + "/join"),
        Map.of(),
        "Authorization",
        "Bearer " + token(person, place));
  }

  private String token(Person person, Place place) {
    Grant grant =
        new Grant(
            "discord_member",
            place.guildId(),
            person.id(),
            person.name(),
            List.of(),
            NO_PERMISSIONS);
    String credential = "discord-bot:" + clientSecret;
    return Web.post(
            at("/auth/token"),
            grant,
            "Authorization",
            "Basic "
                + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8)))
        .json(200)
        .path("accessToken")
        .asText();
  }

  private URI at(String path) {
    return URI.create(base + "/api/v1" + path);
  }

  @Override
  public String toString() {
    return "Rest[" + base + "]";
  }
}
