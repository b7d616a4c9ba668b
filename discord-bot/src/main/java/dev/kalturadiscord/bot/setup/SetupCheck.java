package dev.kalturadiscord.bot.setup;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.bot.discord.DiscordRefusal;
import dev.kalturadiscord.bot.discord.DiscordRest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks Discord, by REST alone, who the bot is and what it may do where. Changes nothing. */
public final class SetupCheck {

  private static final int GUILDS_AT_ONCE = 200;
  private static final int MOST_NAMED = 10;

  private final DiscordRest discord;
  private final Optional<String> expectedApplication;

  /**
   * @param expectedApplication the id of the application that the token should be of, when somebody
   *     said so
   */
  public SetupCheck(DiscordRest discord, Optional<String> expectedApplication) {
    this.discord = discord;
    this.expectedApplication = expectedApplication;
  }

  /** Looks at everything; what cannot be looked at is a problem, too. */
  public SetupReport run() throws InterruptedException {
    List<String> problems = new ArrayList<>();
    Optional<String> bot = Optional.empty();
    Optional<String> invite = Optional.empty();
    try {
      JsonNode user = discord.get("users/@me");
      bot = Optional.of(name(user));
      String application = discord.get("oauth2/applications/@me").path("id").asText();
      invite = Optional.of(new InviteLink(application).toString());
      expectedApplication
          .filter(expected -> !expected.equals(application))
          .ifPresent(
              expected ->
                  problems.add(
                      "The token is of application %s, but discord.application-id is %s"
                          .formatted(application, expected)));
      problems.addAll(guilds());
    } catch (DiscordRefusal e) {
      problems.add(
          e.ofToken()
              ? "Discord refuses the token: check discord.bot-token (DISCORD_BOT_TOKEN)"
              : e.getMessage());
    }
    return new SetupReport(bot, invite, problems);
  }

  private static String name(JsonNode user) {
    return "%s (user %s)".formatted(user.path("username").asText(), user.path("id").asText());
  }

  private List<String> guilds() throws DiscordRefusal, InterruptedException {
    List<String> lacking = new ArrayList<>();
    int guilds = 0;
    String last = "0";
    JsonNode page;
    do {
      page = discord.get("users/@me/guilds?limit=%d&after=%s".formatted(GUILDS_AT_ONCE, last));
      for (JsonNode guild : page) {
        guilds++;
        last = guild.path("id").asText();
        List<String> missing = NeededPermission.missingIn(guild.path("permissions").asLong());
        if (!missing.isEmpty()) {
          lacking.add(
              "In guild %s (%s) the bot lacks %s: give it to its role, or invite it again"
                  .formatted(
                      last, guild.path("name").asText().strip(), String.join(", ", missing)));
        }
      }
    } while (page.size() == GUILDS_AT_ONCE);
    return guilds == 0
        ? List.of("The bot is in no guild yet: open the invite link as an administrator of one")
        : named(lacking);
  }

  private static List<String> named(List<String> lacking) {
    if (lacking.size() <= MOST_NAMED) {
      return lacking;
    }
    List<String> named = new ArrayList<>(lacking.subList(0, MOST_NAMED));
    named.add(
        "In %d further guilds the bot lacks permissions".formatted(lacking.size() - MOST_NAMED));
    return named;
  }
}
