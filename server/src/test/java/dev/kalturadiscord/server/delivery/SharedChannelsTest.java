package dev.kalturadiscord.server.delivery;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Into which channels a client may share: those that Discord knows of the guild. */
@ExtendWith(RunningServer.class)
final class SharedChannelsTest {

  private final Api api;
  private final Discord discord;
  private final Discord.Founded guild;
  private final Poster client;
  private final String meeting;

  SharedChannelsTest(Api api, Database database, Discord discord) {
    this.api = api;
    this.discord = discord;
    this.guild = discord.found("Shared channels");
    this.client = new Poster(api, database, guild.id());
    Api.Answer started =
        api.call("POST", "/api/v1/meetings")
            .token(api.token(guild.id(), "71", "Ada", "0"))
            .freshKey()
            .json(Guild.wish("For many channels"))
            .send();
    this.meeting = started.text("id");
  }

  @AfterEach
  void discordIsWellAgain() {
    discord.recover();
  }

  @Test
  void oneOfTheGuildWillDo() {
    assertThat(share(guild.channelId()).status()).isEqualTo(202);
  }

  @Test
  void oneOfAnotherGuildWillNot() {
    assertProblem(share(discord.found("Elsewhere").channelId()), 422, "invalid_field");
  }

  @Test
  void oneThatNobodyCanWriteInWillNot() {
    assertProblem(share(discord.newChannel(guild.id(), "voices", "VOICE")), 422, "invalid_field");
  }

  @Test
  void whenDiscordDoesNotTellNothingIsShared() {
    discord.fail("/guilds/" + guild.id() + "/channels", 500, 10);

    assertProblem(share(guild.channelId()), 503, "unavailable");
  }

  private Api.Answer share(String channelId) {
    return api.call("POST", "/api/v1/meetings/" + meeting + "/share")
        .token(client.token())
        .freshKey()
        .body("application/json", "{\"channelId\":\"" + channelId + "\"}")
        .send();
  }
}
