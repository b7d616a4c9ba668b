package dev.kalturadiscord.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.Program;
import dev.kalturadiscord.server.testing.RunningServer;
import dev.kalturadiscord.server.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether, where and in which words a channel is told of a start is the guild's choice. */
@ExtendWith(RunningServer.class)
final class StartsAreToldTest {

  private static final String OF_STARTS = "2100000000000000011";
  private static final String OF_ALL = "2100000000000000012";

  private final Api api;
  private final Database database;
  private final Guild guild;
  private final Poster bot;

  StartsAreToldTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.guild = new Guild(api);
    this.bot = new Poster(api, database, guild.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"notifications.enabled", "notifications.types.meeting_start"})
  void aGuildMayWantNone(String key) {
    database.choose(guild.id(), key, "false");

    // Announced to the server, which may take a moment.
    Eventually.holds(
        () -> {
          String id = guild.start(guild.ada(), "Silent " + UUID.randomUUID());
          assertThat(database.column("select id from meeting_message where meeting_id = ?", id))
              .isEmpty();
        });
  }

  @ParameterizedTest
  @CsvSource({"true,true," + OF_STARTS, "false,true," + OF_ALL, "false,false," + Guild.CHANNEL})
  void theChannelIsTheOneForStartsElseTheOneForAllElseThatOfTheMeeting(
      boolean ofStarts, boolean ofAll, String expected) {
    if (ofStarts) {
      choose("channels.meeting_start", OF_STARTS);
    }
    if (ofAll) {
      choose("channels.default", OF_ALL);
    }
    choose("templates.meeting_start", "Come to {{title}}");

    JsonNode told =
        Eventually.returns(
            this::told, post -> post.path("template").asText().equals("Come to {{title}}"));

    assertThat(told.path("template").asText()).isEqualTo("Come to {{title}}");
    assertThat(told.path("channelId").asText()).isEqualTo(expected);
  }

  @Test
  void whatAClientStartsIsToldWithoutAName() {
    Api.Answer started =
        api.call("POST", "/api/v1/meetings")
            .token(bot.token())
            .freshKey()
            .json(Guild.wish("Started by a program").put("hostDiscordUserId", "71"))
            .send();
    assertThat(started.status()).isEqualTo(201);

    assertThat(bot.leaseOne().has("requestedBy")).isFalse();
  }

  @Test
  void nobodyVouchesForALogin(Discord discord) {
    database.useIn(Discord.RIVERSIDE);
    Program program = Program.publicOne(api, database);
    Visitor visitor = new Visitor(api, discord);
    Api.Answer back =
        visitor.allow(
            visitor.choose(program.link(), discord.newPerson("Ida Rhodes")), Discord.RIVERSIDE);

    String token = program.exchange(Visitor.codeIn(back)).text("accessToken");

    assertThat(new CraftedToken(token).claims().has("vouched")).isFalse();
    assertThat(new CraftedToken(guild.ada()).claims().path("vouched").asBoolean()).isTrue();
  }

  private JsonNode told() {
    guild.start(guild.ada(), "Told " + UUID.randomUUID());
    return bot.lease().getLast();
  }

  private void choose(String key, String value) {
    database.choose(guild.id(), "notifications." + key, "\"" + value + "\"");
  }
}
