package dev.kalturadiscord.bot.configuration;

import static dev.kalturadiscord.bot.Configurations.GUILD;
import static dev.kalturadiscord.bot.Configurations.ROLE;
import static dev.kalturadiscord.bot.Configurations.defaults;
import static dev.kalturadiscord.bot.Configurations.overridden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.Configurations;
import dev.kalturadiscord.bot.DiscordLimits;
import dev.kalturadiscord.bot.Golden;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.model.ConfigurationSection;
import dev.kalturadiscord.client.model.DamagedSetting;
import dev.kalturadiscord.client.model.GuildConfiguration;
import dev.kalturadiscord.client.model.Role;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewConfigurationTest extends InConversation {

  @Test
  void allSectionsAreReadable() throws IOException {
    conversation.has(changed());
    MessageCreateData all = view(Map.of());
    Golden.matches("config-view-all", all.toData());
    assertThat(view(Map.of("section", "all")).toData().toString())
        .isEqualTo(all.toData().toString());
    DiscordLimits.hold(all);
  }

  @Test
  void oneSectionTellsWhatIsDamagedAndHowToRepairIt() throws IOException {
    conversation.has(changed());
    Golden.matches("config-view-roles", view(Map.of("section", "roles")).toData());
  }

  @Test
  void manyRolesAreShownPageByPage() throws IOException {
    conversation.has(manyRoles());
    MessageCreateData first = view(Map.of("section", "roles"));
    DiscordLimits.hold(first);
    assertThat(first.getEmbeds().getFirst().getTitle()).isEqualTo("Roles, page 1 of 7");
    assertThat(first.toData().toString()).contains("k1:configpage:roles:1");
    MessageCreateData last = conversation.use("k1:configpage:roles:6");
    assertThat(last.getEmbeds().getFirst().getDescription())
        .contains("<@&2200000000000000249>", "Role of everybody else");
    assertThat(last.toData().toString())
        .contains("k1:configpage:roles:5")
        .doesNotContain("k1:configpage:roles:7");
    assertThat(conversation.use("k1:configpage:roles:999").toData().toString())
        .isEqualTo(last.toData().toString());
  }

  @Test
  void manyRolesLeaveRoomForTheOtherSections() {
    conversation.has(manyRoles());
    MessageCreateData all = view(Map.of());
    DiscordLimits.hold(all);
    assertThat(all.getEmbeds()).extracting(MessageEmbed::getTitle).contains("Features");
    assertThat(all.getEmbeds().get(2).getDescription())
        .containsPattern(
            "… and 2[0-9]{2} more: use `/kaltura-config-view` for the section Roles.$");
    assertThat(all.getEmbeds().get(4).getDescription()).contains("`activities`");
  }

  @Test
  void manyRolesAloneFitIntoTheirEmbed() {
    Keys keys = new Keys(Configurations.keys());
    Settings settings = Settings.of(Configurations.state(manyRoles()), keys);
    Settings alone = new Settings(GUILD, 7, keys, settings.in(ConfigurationSection.ROLES));
    DiscordLimits.hold(ConfigurationView.all(alone, new Texts().in(Locale.ENGLISH)));
  }

  @Test
  void aLongTemplateIsCutAndCanBeSeenInFull() throws IOException {
    String template = "Join **{{title}}**\n" + "x".repeat(1500 - 19);
    GuildConfiguration configuration = defaults();
    configuration.getNotifications().putTemplatesItem("meeting_start", template);
    conversation.has(
        overridden(configuration, "notifications.templates.meeting_start", template, "Short"));
    MessageCreateData section = view(Map.of("section", "notifications"));
    DiscordLimits.hold(section);
    assertThat(section.getEmbeds().getFirst().getDescription())
        .contains("x… ✏️ changed, default: Short");
    assertThat(section.toData().toString()).contains("Show in full", "k1:configfull:notifications");
    MessageCreateData full =
        conversation.use("k1:configfull:notifications", "notifications.templates.meeting_start");
    assertThat(full.getEmbeds().getFirst().getDescription()).contains("```\n" + template + "\n```");
    Golden.matches("config-full", full.toData());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "*", "👩‍👩‍👧‍👦", "ש", "@everyone ", "\u202E", "`", "{0}'", "\n"})
  void discordsLimitsHoldForAnyWords(String piece) {
    String words = piece.repeat(1500 / piece.length());
    GuildConfiguration configuration = defaults();
    for (String event :
        List.of("meeting_start", "meeting_end", "user_join", "recording_ready", "meeting_share")) {
      configuration.getNotifications().putTemplatesItem(event, words);
      overridden(configuration, "notifications.templates." + event, words, words);
    }
    for (int i = 100; i < 350; i++) {
      configuration.addDamagedItem(
          new DamagedSetting().key("roles.mapping.2200000000000000" + i).detail(words));
    }
    conversation.has(configuration);
    DiscordLimits.hold(view(Map.of()));
    DiscordLimits.hold(view(Map.of("section", "notifications")));
    DiscordLimits.hold(view(Map.of("section", "roles")));
    DiscordLimits.hold(conversation.use("k1:configpage:roles:3"));
    DiscordLimits.hold(
        conversation.use("k1:configfull:all", "notifications.templates.meeting_share"));
    DiscordLimits.hold(conversation.use("k1:configfull:all", "roles.mapping.2200000000000000100"));
  }

  @Test
  void whatThisBotDoesNotKnowYetIsShownToo() {
    conversation.server.answer(
        "GET /configuration-keys",
        200,
        """
        {"items":[
         {"key":"meetings.waitingRoom","section":"meetings","kind":"boolean","defaultValue":true},
         {"key":"meetings.sharing","section":"meetings","kind":"choice",
          "choices":["everyone","friends"],"defaultValue":"everyone"},
         {"key":"meetings.color","section":"meetings","kind":"color","defaultValue":"#00b171"}]}
        """);
    conversation.has(overridden(defaults(), "meetings.sharing", "friends", "everyone"));
    assertThat(view(Map.of("section", "meetings")).getEmbeds().getFirst().getDescription())
        .startsWith(
            """
            **Waiting room** (`waitingRoom`): On
            **Who may share meetings** (`sharing`): friends ✏️ changed, default: Everyone
            **Color** (`color`): \\#00b171
            """);
  }

  @Test
  void onlyAdministratorsSeeIt() {
    conversation.server.refuse("GET " + Conversation.CONFIGURATION, 403, "forbidden");
    assertThatThrownBy(() -> view(Map.of())).hasMessage("AdministratorsOnly");
  }

  @Test
  void aMenuOrButtonThatNobodyCouldHaveGotIsUnknown() {
    assertThatThrownBy(() -> conversation.use("k1:configpage:secrets:0")).hasMessage("UnknownMenu");
    assertThatThrownBy(() -> conversation.use("k1:configpage:roles")).hasMessage("UnknownMenu");
    assertThatThrownBy(() -> conversation.use("k1:configfull:all", "no.such.key"))
        .hasMessage("UnknownMenu");
  }

  private MessageCreateData view(Map<String, String> options) {
    return conversation.run("kaltura-config-view", options);
  }

  private static GuildConfiguration changed() {
    GuildConfiguration configuration = defaults();
    configuration.getMeetings().joinWindowMinutes(30);
    configuration.getRoles().putMappingItem(ROLE, Role.ADMINISTRATOR);
    configuration.getCommands().putPermissionsItem("kaltura-start", List.of(ROLE));
    configuration.getNotifications().putChannelsItem("default", "2100000000000000001");
    overridden(configuration, "meetings.joinWindowMinutes", 30, 15);
    overridden(configuration, "roles.mapping." + ROLE, "administrator", null);
    overridden(configuration, "commands.permissions.kaltura-start", List.of(ROLE), List.of(GUILD));
    overridden(configuration, "notifications.channels.default", "2100000000000000001", null);
    return configuration.addDamagedItem(
        new DamagedSetting()
            .key("roles.mapping.2200000000000000009")
            .detail("`emperor` is none of viewer, moderator, administrator."));
  }

  private static GuildConfiguration manyRoles() {
    GuildConfiguration configuration = defaults();
    for (int i = 0; i < 250; i++) {
      String id = "2200000000000000" + (i < 10 ? "00" : i < 100 ? "0" : "") + i;
      configuration.getRoles().putMappingItem(id, Role.MODERATOR);
      overridden(configuration, "roles.mapping." + id, "moderator", null);
    }
    return configuration;
  }
}
