package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real JDA against a running simulator. */
class RealBotTest {
  private static DiscordSimulator simulator;
  private static ShardManager shards;
  private static ControlClient control;
  private static final CountDownLatch RESUMED = new CountDownLatch(1);
  private static final Map<String, CompletableFuture<ChannelType>> GONE = new ConcurrentHashMap<>();

  @BeforeAll
  static void logIn() throws InterruptedException {
    simulator =
        DiscordSimulator.start(ControlClient.settings(DescriptionFile.find()), Clock.systemUTC());
    control = new ControlClient(simulator);
    shards =
        DefaultShardManagerBuilder.createLight(
                ControlClient.BOT_TOKEN, EnumSet.noneOf(GatewayIntent.class))
            .setRestConfig(new RestConfig().setBaseUrl(simulator.url() + "/api/v10/"))
            .addEventListeners(new Bot())
            .build();
    JDA jda = shards.getShards().getFirst();
    jda.awaitReady();
    jda.updateCommands()
        .addCommands(
            Commands.slash("kaltura-start", "Start a meeting")
                .addOptions(
                    new OptionData(OptionType.STRING, "title", "The title", true).setMaxLength(50),
                    new OptionData(OptionType.INTEGER, "minutes", "How long").setMinValue(1),
                    new OptionData(OptionType.STRING, "series", "Which", false, true)))
        .complete();
  }

  @AfterAll
  static void logOut() throws InterruptedException {
    JDA jda = shards.getShards().getFirst();
    shards.shutdown();
    assertThat(jda.awaitShutdown(10, TimeUnit.SECONDS)).isTrue();
    simulator.close();
  }

  /** Answers everything the tests do. */
  private static final class Bot extends ListenerAdapter {
    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
      event
          .deferReply(true)
          .queue(
              hook ->
                  hook.editOriginal(
                          "Meeting " + event.getOption("title", "none", OptionMapping::getAsString))
                      .setEmbeds(
                          new EmbedBuilder()
                              .setTitle("Ready")
                              .setImage("attachment://hill.png")
                              .build())
                      .setFiles(FileUpload.fromData(new byte[] {1, 2, 3}, "hill.png"))
                      .setComponents(
                          ActionRow.of(
                              Button.primary("join", "Join"),
                              Button.link("https://example.org/j/1", "Open")))
                      .queue());
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
      event.deferEdit().queue(hook -> hook.sendMessage("Welcome").setEphemeral(true).queue());
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
      event.replyChoice("You typed " + event.getFocusedOption().getValue(), "x").queue();
    }

    @Override
    public void onChannelDelete(ChannelDeleteEvent event) {
      gone(event.getChannel().getId()).complete(event.getChannelType());
    }

    @Override
    public void onSessionResume(SessionResumeEvent event) {
      RESUMED.countDown();
    }
  }

  @Test
  void theBotKnowsItsGuildsAndApplication() {
    JDA jda = shards.getShards().getFirst();

    assertThat(jda.getGuilds())
        .extracting("name")
        .containsExactlyInAnyOrder("Riverside Campus", "Makers Guild");
    assertThat(jda.getSelfUser().getApplicationId()).isEqualTo(ControlClient.APPLICATION);
    assertThat(control.get("/__sim/state").body().path("bot").path("connected").asBoolean())
        .isTrue();
  }

  @Test
  void aDeferredCommandIsAnsweredWithButtonsThatTheCallerAloneSees() {
    String id = control.useCommand(ControlClient.MIA, "kaltura-start", "{\"title\":\"Algebra\"}");

    JsonNode outcome = control.outcome(id);

    assertThat(outcome.path("state").asText()).isEqualTo("complete");
    assertThat(outcome.path("ephemeral").asBoolean()).isTrue();
    assertThat(outcome.path("callbackType").asInt()).isEqualTo(5);
    assertThat(outcome.path("message").path("content").asText()).isEqualTo("Meeting Algebra");
    assertThat(outcome.path("message").path("embeds").path(0).path("type").asText())
        .isEqualTo("rich");
    assertThat(outcome.path("message").path("embeds").path(0).path("image").path("url").asText())
        .startsWith(simulator.url() + "/attachments/")
        .endsWith("/hill.png");
    assertThat(messagesSeenBy(ControlClient.MIA)).contains(outcome.path("messageId").asText());
    assertThat(messagesSeenBy(ControlClient.ADA))
        .doesNotContain(outcome.path("messageId").asText());
  }

  @Test
  void aPressedButtonIsAnsweredWithAFollowUp() {
    JsonNode started =
        control.outcome(
            control.useCommand(ControlClient.ADA, "kaltura-start", "{\"title\":\"Biology\"}"));

    JsonNode outcome =
        control.outcome(
            control.press(ControlClient.ADA, started.path("messageId").asText(), "join"));

    assertThat(outcome.path("state").asText()).isEqualTo("complete");
    assertThat(outcome.path("followUps").path(0).path("content").asText()).isEqualTo("Welcome");
    assertThat(outcome.path("followUps").path(0).path("ephemeral").asBoolean()).isTrue();
  }

  @Test
  void typingIsAnsweredWithChoices() {
    String body =
        """
        {"guildId":"%s","channelId":"%s","userId":"%s","name":"kaltura-start",
         "options":{"series":"al"},"focused":"series"}"""
            .formatted(ControlClient.RIVERSIDE, ControlClient.GENERAL, ControlClient.MIA);
    String id =
        control
            .post("/__sim/interactions/autocompletes", body)
            .body()
            .path("interactionId")
            .asText();

    assertThat(control.outcome(id).path("choices").path(0).path("name").asText())
        .isEqualTo("You typed al");
  }

  @Test
  void aMissedInteractionIsReplayedAfterADrop() throws InterruptedException {
    control.post("/__sim/gateway/drop", "{}");
    String id = control.useCommand(ControlClient.MIA, "kaltura-start", "{\"title\":\"Chess\"}");

    assertThat(RESUMED.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(control.outcome(id).path("state").asText()).isEqualTo("complete");
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, TEXT",
    "ANNOUNCEMENT, NEWS",
    "VOICE, VOICE",
    "CATEGORY, CATEGORY",
    "FORUM, FORUM"
  })
  void theBotSeesChannelsComeAndGo(String kind, ChannelType seen) {
    String path = "/__sim/guilds/" + ControlClient.RIVERSIDE + "/channels";
    String id =
        control
            .post(path, "{\"name\":\"new\",\"kind\":\"%s\"}".formatted(kind))
            .body()
            .path("id")
            .asText();

    control.send("DELETE", path + "/" + id, null, null);

    assertThat(gone(id)).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(seen);
  }

  @Test
  void nothingJdaSendsBreaksDiscordsRules() {
    control.outcome(
        control.useCommand(ControlClient.ADA, "kaltura-start", "{\"title\":\"Dance\"}"));
    Objects.requireNonNull(shards.getTextChannelById(ControlClient.GENERAL))
        .sendMessage("Soon")
        .complete();

    assertThat(control.get("/__sim/exchanges").body().size()).isGreaterThan(3);
    assertThat(control.get("/__sim/violations").body()).isEmpty();
  }

  private static CompletableFuture<ChannelType> gone(String channelId) {
    return GONE.computeIfAbsent(channelId, id -> new CompletableFuture<>());
  }

  private static String messagesSeenBy(String userId) {
    return Json.write(
        control
            .get("/__sim/channels/" + ControlClient.GENERAL + "/messages?userId=" + userId)
            .body());
  }
}
