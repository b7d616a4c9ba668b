package dev.kalturadiscord.server.discord;

import static dev.kalturadiscord.server.discord.DiscordHttp.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.discord.DiscordException.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Discord's OAuth2 with PKCE, and what Discord says about the person. Methods ask Discord and may
 * take seconds: never inside a transaction. All throw {@link DiscordException}.
 */
@Singleton
public final class DiscordLogin {

  private static final String SCOPES = "identify guilds guilds.members.read";

  /** A session that ends so soon is renewed before it is used. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final DiscordSettings settings;
  private final DiscordHttp http;
  private final Clock clock;

  @Inject
  DiscordLogin(DiscordSettings settings, DiscordHttp http, Clock clock) {
    this.settings = settings;
    this.http = http;
    this.clock = clock;
  }

  /** Whether the application at Discord is configured. */
  public boolean isSetUp() {
    return settings.application().isPresent();
  }

  /**
   * Where the person agrees.
   *
   * @param state comes back with the code
   * @param codeChallenge BASE64URL(SHA256(verifier))
   */
  public URI authorizeUrl(String state, String codeChallenge) {
    return URI.create(
        settings.authorizeUrl()
            + "?response_type=code&client_id="
            + encode(application().clientId())
            + "&redirect_uri="
            + encode(settings.redirectUri().toString())
            + "&scope="
            + encode(SCOPES)
            + "&state="
            + encode(state)
            + "&code_challenge="
            + encode(codeChallenge)
            + "&code_challenge_method=S256&prompt=consent");
  }

  /** Exchanges the code that Discord gave for a session. */
  public DiscordSession exchange(String code, String verifier) {
    return session(
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            settings.redirectUri().toString(),
            "code_verifier",
            verifier));
  }

  /** Whether the session is over, or about to be. */
  public boolean isEnding(DiscordSession session) {
    return !session.expiresAt().isAfter(clock.instant().plus(MARGIN));
  }

  /** The session that follows on this one, which may not be good any more afterwards: keep it. */
  public DiscordSession renew(DiscordSession session) {
    return session(Map.of("grant_type", "refresh_token", "refresh_token", session.refreshToken()));
  }

  /** The person. */
  public DiscordUser user(DiscordSession session) {
    JsonNode user = http.get("/users/@me", session.accessToken()).success();
    return new DiscordUser(
        text(user, "id"), firstText(user.path("global_name"), user.path("username")));
  }

  /** The person's guilds; Discord gives up to 200. */
  public List<DiscordGuild> guilds(DiscordSession session) {
    return http.get("/users/@me/guilds", session.accessToken())
        .success()
        .valueStream()
        .map(
            guild ->
                new DiscordGuild(
                    text(guild, "id"), guild.path("name").asText(), number(guild, "permissions")))
        .toList();
  }

  /** The person in a guild; empty when it is no member there. */
  public Optional<DiscordMember> member(DiscordSession session, String guildId) {
    Optional<DiscordGuild> guild =
        guilds(session).stream().filter(g -> g.id().equals(guildId)).findFirst();
    if (guild.isEmpty()) {
      return Optional.empty();
    }
    DiscordHttp.Answer answer =
        http.get("/users/@me/guilds/" + guildId + "/member", session.accessToken());
    if (answer.status() == 404) {
      return Optional.empty();
    }
    JsonNode member = answer.success();
    JsonNode user = member.path("user");
    return Optional.of(
        new DiscordMember(
            guildId,
            text(user, "id"),
            firstText(member.path("nick"), user.path("global_name"), user.path("username")),
            member.path("roles").valueStream().map(JsonNode::asText).collect(Collectors.toSet()),
            guild.get().permissions()));
  }

  private DiscordSession session(Map<String, String> grant) {
    DiscordSettings.Application application = application();
    Map<String, String> fields = new TreeMap<>(grant);
    fields.put("client_id", application.clientId());
    fields.put("client_secret", application.clientSecret());
    JsonNode answer = http.postForm("/oauth2/token", fields).success();
    return new DiscordSession(
        text(answer, "access_token"),
        text(answer, "refresh_token"),
        clock.instant().plusSeconds(answer.path("expires_in").asLong()));
  }

  private DiscordSettings.Application application() {
    return settings
        .application()
        .orElseThrow(() -> new DiscordException(Reason.NOT_NOW, "Logins are not set up"));
  }

  private static BigInteger number(JsonNode document, String field) {
    try {
      return new BigInteger(text(document, field));
    } catch (NumberFormatException e) {
      throw new DiscordException(Reason.NOT_NOW, "Discord's " + field + " is no number", e);
    }
  }

  private static String firstText(JsonNode... candidates) {
    for (JsonNode candidate : candidates) {
      if (candidate.isTextual() && !candidate.asText().isBlank()) {
        return candidate.asText();
      }
    }
    return "";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
