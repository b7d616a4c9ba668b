package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.ADA;
import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Administrators configure their guild in Discord. */
@ExtendWith(Stack.class)
class ConfigurationCommandsTest {
  private static final String STUDENTS = "2200000000000000003";
  private static final String LECTURES = Seed.LECTURES.channelId();

  private final RunningStack stack;
  private final Discord discord;
  private final Configuration configuration;

  ConfigurationCommandsTest(RunningStack stack) {
    this.stack = stack;
    discord = stack.discord();
    configuration = stack.rest().configuration(ADA, CAMPUS.guildId());
  }

  @AfterEach
  void reset() {
    configuration.reset();
  }

  @Test
  void aChangeIsToldFromWhatToWhatAndCanBeUndone() {
    Message changed = update("meetings", "meetings.joinWindowMinutes", "30");

    assertThat(changed.isEphemeral()).isTrue();
    assertThat(changed.words()).contains("15 minutes").contains("30 minutes").contains("→");
    assertThat(configuration.value("/meetings/joinWindowMinutes").asInt()).isEqualTo(30);

    Message undone = discord.choose(ADA, CAMPUS, changed, "configundo");
    assertThat(undone.words()).contains("30 minutes").contains("15 minutes");
    assertThat(configuration.value("/overridden")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "commands | permissions.kaltura-start | <@&2200000000000000003> | /commands/permissions/kaltura-start/0 | 2200000000000000003",
        "commands | permissions.kaltura-start | [\"2200000000000000003\"] | /commands/permissions/kaltura-start/0 | 2200000000000000003",
        "commands | permissions.kaltura-end | @everyone 2200000000000000003 | /commands/permissions/kaltura-end/0 | 2000000000000000001",
        "roles | mapping.<@&2200000000000000003> | moderator | /roles/mapping/2200000000000000003 | moderator",
        "roles | roles.mapping.2200000000000000003 | \"administrator\" | /roles/mapping/2200000000000000003 | administrator",
        "notifications | channels.default | <#2100000000000000002> | /notifications/channels/default | 2100000000000000002",
        "notifications | notifications.enabled | off | /notifications/enabled | false",
        "notifications | templates.meeting_end | 42 | /notifications/templates/meeting_end | 42",
        "meetings | defaultType | webinar | /meetings/defaultType | webinar"
      })
  void valuesAreReadAsPeopleWriteThem(
      String section, String key, String value, String pointer, String expected) {
    update(section, key, value);

    assertThat(configuration.value(pointer).asText()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "notifications | notifications.enabled | maybe | must be `on` or `off`",
        "notifications | types.meeting_start | [] | must be `on` or `off`",
        "notifications | types.lunch | on | does not exist",
        "notifications | templates.meeting_end | {{titel}} | placeholders that do not exist: {{titel}}",
        "notifications | templates.meeting_share | {{url}} | placeholders that do not exist: {{url}}",
        "notifications | templates.meeting_end | {{title | opened but not closed",
        "notifications | channels.default | general | a text channel of this server",
        "notifications | channels.default | 77 | there is no channel “77”",
        "commands | commands.enabled | perhaps | must be `on` or `off`",
        "commands | permissions.kaltura-start | admin | roles of this server",
        "commands | permissions.kaltura-start | 88 | there is no role",
        "commands | permissions.kaltura-dance | nobody | does not exist",
        "commands | commands.prefix | ! | does not exist",
        "roles | mapping.2200000000000000003 | emperor | must be one of `viewer`, `moderator`, `administrator`",
        "roles | mapping.99 | moderator | there is no role “99”",
        "roles | mapping.teacher | moderator | a role of this server",
        "roles | roles.default | administrator | must be one of `viewer`, `moderator`",
        "meetings | defaultType | party | must be one of `webinar`, `meeting`, `classroom`",
        "meetings | defaultDurationMinutes | 4 | a whole number from 5 to 1,440",
        "meetings | joinWindowMinutes | soon | a whole number from 0 to 1,440",
        "meetings | sharing | passers-by | must be one of",
        "features | teleport | on | does not exist"
      })
  void aBadValueIsRefusedInWordsAndNothingIsStored(
      String section, String key, String value, String says) {
    Message refused = update(section, key, value);

    assertThat(refused.words().replace("\\", "")).contains(says);
    assertThat(configuration.value("/overridden")).isEmpty();
  }

  @Test
  void aTemplateThatIsTooLongIsRefusedAndTheViewGoesOn() {
    Message refused = update("notifications", "templates.meeting_end", "x".repeat(3_000));
    update("notifications", "templates.meeting_end", "x".repeat(1_500));

    assertThat(refused.words()).contains("is too long").contains("1,500");
    assertThat(view(Map.of("section", "notifications")).words()).contains("xxx");
    assertThat(view(Map.of()).words()).contains("xxx");
  }

  @Test
  void whoIsNoAdministratorNeitherSeesNorChangesAnything() {
    for (String command : new String[] {"kaltura-config-view", "kaltura-config-update"}) {
      Message refused =
          discord.use(
              MIA,
              CAMPUS,
              command,
              command.endsWith("view")
                  ? Map.of()
                  : Map.of("section", "features", "key", "activities", "value", "on"));
      assertThat(refused.words()).contains("Only administrators");
    }
    assertThat(configuration.value("/overridden")).isEmpty();
  }

  /** The bot's own tests hold its words against that list. */
  @Test
  void whatTheBotIsTestedWithIsWhatTheServerHas() throws IOException {
    Path list = Program.root().resolve("discord-bot/src/test/resources/configuration-keys.json");

    assertThat(Web.JSON.readTree(Files.readString(list))).isEqualTo(configuration.keys());
  }

  @Test
  void keysAndValuesAreSuggested() {
    assertThat(
            discord.suggestions(
                ADA,
                CAMPUS,
                "kaltura-config-update",
                Map.of("section", "meetings", "key", "join"),
                "key"))
        .anySatisfy(name -> assertThat(name).contains("meetings.joinWindowMinutes"));
    assertThat(
            discord.suggestions(
                ADA,
                CAMPUS,
                "kaltura-config-update",
                Map.of("section", "meetings", "key", "meetings.sharing", "value", ""),
                "value"))
        .anySatisfy(name -> assertThat(name).contains("Moderators and administrators"));
  }

  @Test
  void aResetThatIsNotConfirmedOnlySaysWhatItWouldDo() {
    update("meetings", "sharing", "host");
    update("features", "activities", "on");

    Message asked = reset(false, "meetings");
    assertThat(asked.words()).contains("Nothing was reset").contains("Host, moderators");
    assertThat(configuration.value("/overridden")).hasSize(2);

    Message done = reset(true, "meetings");
    assertThat(done.words()).contains("Configuration Reset").contains("Host, moderators");
    assertThat(configuration.value("/overridden")).hasSize(1);

    reset(true, "all");
    assertThat(configuration.value("/overridden")).isEmpty();
    assertThat(reset(true, "all").words()).contains("Nothing to reset");
  }

  @Test
  void menusLeadThroughEverything() {
    Message section = view(Map.of("section", "roles"));
    Message roles = discord.choose(ADA, CAMPUS, section, "edit", "roles.mapping.{roleId}");
    Message role = discord.choose(ADA, CAMPUS, roles, "editrole", STUDENTS);
    Message mapped = discord.choose(ADA, CAMPUS, role, "editset", "moderator");
    assertThat(mapped.words()).contains("Moderator");
    assertThat(configuration.value("/roles/mapping/" + STUDENTS).asText()).isEqualTo("moderator");

    Message notifications = view(Map.of("section", "notifications"));
    Message channel =
        discord.choose(ADA, CAMPUS, notifications, "edit", "notifications.channels.default");
    discord.choose(ADA, CAMPUS, channel, "editset", LECTURES);
    assertThat(configuration.value("/notifications/channels/default").asText()).isEqualTo(LECTURES);

    Message meetings = view(Map.of("section", "meetings"));
    Message minutes = discord.choose(ADA, CAMPUS, meetings, "edit", "meetings.joinWindowMinutes");
    assertThat(discord.fillIn(ADA, CAMPUS, minutes, "editform", "2000").words())
        .contains("from 0 to 1,440");
    Message changed = discord.fillIn(ADA, CAMPUS, minutes, "editform", "20");
    assertThat(changed.words()).contains("15 minutes").contains("20 minutes");
    assertThat(configuration.value("/meetings/joinWindowMinutes").asInt()).isEqualTo(20);
  }

  @Test
  void aTemplateIsPreviewedBeforeItIsSaved() {
    Message notifications = view(Map.of("section", "notifications"));
    Message words =
        discord.choose(ADA, CAMPUS, notifications, "edit", "notifications.templates.meeting_share");
    Message draft =
        discord.fillIn(ADA, CAMPUS, words, "editform", "Come to {{title}}, {{username}} says");

    assertThat(draft.words()).contains("Nothing is saved yet").contains("Come to Weekly sync");
    assertThat(configuration.value("/overridden")).isEmpty();

    discord.choose(ADA, CAMPUS, draft, "draftsave");
    assertThat(configuration.value("/notifications/templates/meeting_share").asText())
        .isEqualTo("Come to {{title}}, {{username}} says");
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Botany {{id}} @everyone");
    Message shared = discord.share(MIA, CAMPUS, meeting);
    assertThat(shared.content().replace("\\", "").replace("\u200b", ""))
        .isEqualTo("Come to Botany {{id}} @everyone, Mia Chen says");
  }

  @ParameterizedTest
  @CsvSource({"on, true", "off, false"})
  void anInvitationPingsOnlyWhereTheGuildWantsIt(String mentions, boolean pings) {
    update("notifications", "templates.meeting_share", "@here {{title}}");
    update("meetings", "mentionsInShares", mentions);
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Loud or quiet " + mentions);

    Message shared = discord.share(MIA, CAMPUS, meeting);

    assertThat(shared.content()).startsWith("@here Loud or quiet");
    assertThat(shared.json().path("mention_everyone").asBoolean()).isEqualTo(pings);
  }

  @Test
  void theSecondOfTwoAdministratorsIsToldWhatTheFirstChanged() {
    Message seen = view(Map.of("section", "meetings"));
    Message minutes = discord.choose(ADA, CAMPUS, seen, "edit", "meetings.joinWindowMinutes");
    stack
        .rest()
        .configuration(new Seed.Person("4999999999999999999", "Grace Hopper"), CAMPUS.guildId())
        .choose("{\"meetings\":{\"sharing\":\"host\"}}");

    Message told = discord.fillIn(ADA, CAMPUS, minutes, "editform", "20");

    assertThat(told.words()).contains("Grace Hopper").contains("Host, moderators");
    assertThat(configuration.value("/meetings/joinWindowMinutes").asInt()).isEqualTo(15);
    discord.fillIn(ADA, CAMPUS, told, "editform", "20");
    assertThat(configuration.value("/meetings/joinWindowMinutes").asInt()).isEqualTo(20);
  }

  private Message update(String section, String key, String value) {
    return discord.use(
        ADA,
        CAMPUS,
        "kaltura-config-update",
        Map.of("section", section, "key", key, "value", value));
  }

  private Message view(Map<String, String> options) {
    return discord.use(ADA, CAMPUS, "kaltura-config-view", options);
  }

  private Message reset(boolean confirm, String section) {
    return discord.use(
        ADA, CAMPUS, "kaltura-config-reset", Map.of("confirm", confirm, "section", section));
  }
}
