package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the bot may write into channels, and what moderators do with it. */
class BotInChannelsTest extends InteractionSteps {
  private static final String CHANNEL = "/channels/" + ControlClient.GENERAL;
  private static final String MESSAGES = CHANNEL + "/messages";
  private static final String HELLO = "{\"content\":\"hello\"}";

  @AfterEach
  void letTheBotWriteAgain() {
    deny("");
  }

  @Test
  void withoutSeeingTheChannelTheBotCanDoNothingThere() {
    String id = post(HELLO).body().path("id").asText();

    deny("\"VIEW_CHANNEL\"");

    assertThat(refusal(post(HELLO))).isEqualTo("403 50001");
    assertThat(refusal(edit(id))).isEqualTo("403 50001");
    assertThat(refusal(control.bot("GET", CHANNEL, null))).isEqualTo("403 50001");
  }

  @Test
  void withoutSendingMessagesTheBotCanOnlyChangeItsOwn() {
    String id = post(HELLO).body().path("id").asText();

    deny("\"SEND_MESSAGES\"");

    assertThat(refusal(post(HELLO))).isEqualTo("403 50013");
    assertThat(edit(id).status()).isEqualTo(200);
  }

  @Test
  void theBotIsToldWhatTheChannelTakesAway() {
    deny("\"SEND_MESSAGES\"");

    JsonNode told = bot.next("CHANNEL_UPDATE").path("d");
    while (!told.at("/permission_overwrites/0/deny").asText().equals("2048")) {
      told = bot.next("CHANNEL_UPDATE").path("d"); // of other tests
    }
    assertThat(told.path("id").asText()).isEqualTo(ControlClient.GENERAL);
    assertThat(told.at("/permission_overwrites/0/id").asText()).isEqualTo("1000000000000000002");
    control.useCommand(ControlClient.MIA, "plan", "{\"title\":\"a\"}");
    JsonNode interaction = bot.next("INTERACTION_CREATE").path("d");
    assertThat(interaction.path("app_permissions").asLong() & (1L << 11)).isZero();
    assertThat(interaction.path("app_permissions").asLong() & (1L << 10)).isNotZero();
    assertThat(interaction.at("/member/permissions").asLong() & (1L << 11)).isNotZero();
  }

  @Test
  void aMessageThatAModeratorRemovedCannotBeChanged() {
    String id = post(HELLO).body().path("id").asText();

    assertThat(control.delete("/__sim" + MESSAGES + "/" + id).status()).isEqualTo(204);

    assertThat(refusal(edit(id))).isEqualTo("404 10008");
    assertThat(control.delete("/__sim" + MESSAGES + "/" + id).status()).isEqualTo(404);
  }

  @Test
  void onlyWhoAskedForMessagesHearsOfTheirRemoval() {
    GatewayClient reader = new GatewayClient(simulator);
    reader.send(
        """
        {"op":2,"d":{"token":"%s","intents":513,"shard":[0,1],"properties":{}}}"""
            .formatted(ControlClient.BOT_TOKEN));
    reader.next("READY");
    String id = post(HELLO).body().path("id").asText();

    control.delete("/__sim" + MESSAGES + "/" + id);
    String channel =
        control
            .post("/__sim/guilds/" + ControlClient.RIVERSIDE + "/channels", "{\"name\":\"brief\"}")
            .body()
            .path("id")
            .asText();

    assertThat(reader.next("MESSAGE_DELETE").path("d").path("id").asText()).isEqualTo(id);
    // The other one gets what comes next, and nothing of the message before.
    JsonNode frame = bot.next();
    while (!frame.path("t").asText().equals("CHANNEL_CREATE")) {
      assertThat(frame.path("t").asText()).isNotEqualTo("MESSAGE_DELETE");
      frame = bot.next();
    }
    control.delete("/__sim/guilds/" + ControlClient.RIVERSIDE + "/channels/" + channel);
    assertThat(bot.next("CHANNEL_DELETE").path("d").path("id").asText()).isEqualTo(channel);
    assertThat(refusal(control.bot("POST", "/channels/" + channel + "/messages", HELLO)))
        .isEqualTo("404 10003");
    reader.close();
  }

  @Test
  void aMessageOfAnyAgeCanBeChanged() {
    String id = post(HELLO).body().path("id").asText();

    CLOCK.advance(Duration.ofDays(400));

    assertThat(edit(id).body().path("content").asText()).isEqualTo("changed");
  }

  @Test
  void anEnforcedNonceMakesOneMessageForAFewMinutes() {
    String body = "{\"content\":\"once\",\"nonce\":\"77\",\"enforce_nonce\":true}";
    String first = post(body).body().path("id").asText();

    CLOCK.advance(Duration.ofMinutes(4));
    assertThat(post(body).body().path("id").asText()).isEqualTo(first);

    CLOCK.advance(Duration.ofMinutes(4));
    assertThat(post(body).body().path("id").asText()).isNotEqualTo(first);
  }

  @Test
  void aFollowUpHonoursItsFlags() {
    Told told = command(ControlClient.MIA);
    callback(told, "{\"type\":4,\"data\":{\"content\":\"a\"}}");

    JsonNode secret = webhook("POST", told, "?wait=true", flagged(64)).body();
    JsonNode quiet = webhook("POST", told, "?wait=true", flagged(4096)).body();

    assertThat(secret.path("flags").asInt()).isEqualTo(64);
    assertThat(quiet.path("flags").asInt()).isEqualTo(4096);
    assertThat(seenBy(ControlClient.ADA).findValuesAsText("id"))
        .contains(quiet.path("id").asText())
        .doesNotContain(secret.path("id").asText());
  }

  private static String flagged(int flags) {
    return "{\"content\":\"more\",\"flags\":" + flags + "}";
  }

  private static void deny(String permissions) {
    assertThat(
            control
                .post(
                    "/__sim/guilds/" + ControlClient.RIVERSIDE + CHANNEL + "/bot-permissions",
                    "{\"deny\":[" + permissions + "]}")
                .status())
        .isEqualTo(204);
  }

  private static ControlClient.Response post(String body) {
    return control.bot("POST", MESSAGES, body);
  }

  private static ControlClient.Response edit(String id) {
    return control.bot("PATCH", MESSAGES + "/" + id, "{\"content\":\"changed\"}");
  }

  private static String refusal(ControlClient.Response response) {
    return response.status() + " " + response.body().path("code").asInt();
  }
}
