package dev.kalturadiscord.server.discord;

import static dev.kalturadiscord.server.discord.DiscordHttp.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.discord.DiscordException.Reason;
import dev.kalturadiscord.server.discord.DiscordSettings.BotToken;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What Discord shows the bot of guilds: of one without the bot nothing. Methods throw {@link
 * DiscordException}, always NOT_NOW: nobody who asks for a guild can do anything about a token that
 * is not good.
 */
final class BotGuilds {

  /** Unknown Guild; Missing Access, which is what the bot gets where it is not. */
  private static final Set<Integer> NOT_THERE = Set.of(10004, 50001);

  private final DiscordHttp http;
  private final BotToken token;

  BotGuilds(DiscordHttp http, BotToken token) {
    this.http = http;
    this.token = token;
  }

  /** The ids of the guild's roles, each under itself; that of everybody is the guild's. */
  Map<String, String> roles(String guildId) {
    return list(guildId, "roles", role -> text(role, "id"));
  }

  /** The kinds of the guild's channels by id; Discord leaves out what the bot may not view. */
  Map<String, ChannelKind> channels(String guildId) {
    return list(guildId, "channels", channel -> ChannelKind.of(type(channel)));
  }

  private <T> Map<String, T> list(String guildId, String what, Function<JsonNode, T> reading) {
    DiscordHttp.Answer answer = http.getAsBot("/guilds/" + guildId + "/" + what, token);
    if (isNotThere(answer)) {
      return Map.of();
    }
    if (answer.status() != 200 || !answer.body().isArray()) {
      throw new DiscordException(Reason.NOT_NOW, failure(answer, what));
    }
    Map<String, T> byId = new HashMap<>();
    answer.body().forEach(item -> byId.put(text(item, "id"), reading.apply(item)));
    return Map.copyOf(byId);
  }

  private static boolean isNotThere(DiscordHttp.Answer answer) {
    return (answer.status() == 403 || answer.status() == 404)
        && NOT_THERE.contains(answer.body().path("code").asInt());
  }

  private static String failure(DiscordHttp.Answer answer, String what) {
    return answer.status() == 401
        ? "Discord refuses the bot's token: check discord.bot-token (DISCORD_BOT_TOKEN)"
        : "Discord answered " + answer.status() + " for the " + what + " of a guild";
  }

  private static int type(JsonNode channel) {
    JsonNode type = channel.path("type");
    if (!type.isInt()) {
      throw new DiscordException(Reason.NOT_NOW, "A channel of Discord's answer has no type");
    }
    return type.asInt();
  }
}
