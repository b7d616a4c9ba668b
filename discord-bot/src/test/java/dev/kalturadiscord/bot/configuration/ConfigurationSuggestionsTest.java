package dev.kalturadiscord.bot.configuration;

import static dev.kalturadiscord.bot.Configurations.GUILD;
import static dev.kalturadiscord.bot.Configurations.ROLE;
import static dev.kalturadiscord.bot.Configurations.defaults;
import static dev.kalturadiscord.bot.Configurations.overridden;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.interaction.GuildRole;
import dev.kalturadiscord.bot.interaction.Suggestion;
import dev.kalturadiscord.client.model.GuildConfiguration;
import dev.kalturadiscord.client.model.Role;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfigurationSuggestionsTest {

  private Conversation conversation;

  @BeforeEach
  void begin() throws IOException {
    conversation = new Conversation();
  }

  @AfterEach
  void end() {
    conversation.close();
  }

  @Test
  void keysOfTheChosenSectionAreSuggested() {
    assertThat(keys("meetings", ""))
        .extracting(Suggestion::value)
        .containsExactly(
            "meetings.defaultType",
            "meetings.defaultDurationMinutes",
            "meetings.joinWindowMinutes",
            "meetings.sharing",
            "meetings.mentionsInShares");
    assertThat(keys("meetings", "").getFirst().name())
        .isEqualTo("meetings.defaultType · Type of new meetings");
  }

  @Test
  void keysAreFoundByTheirBeginningThenByWhatTheyHold() {
    assertThat(keys("meetings", "Sha"))
        .extracting(Suggestion::value)
        .containsExactly("meetings.sharing", "meetings.mentionsInShares");
    assertThat(keys("meetings", "meetings.sh"))
        .extracting(Suggestion::value)
        .containsExactly("meetings.sharing");
    assertThat(keys("notifications", "somebody joins"))
        .extracting(Suggestion::value)
        .containsExactly("notifications.types.user_join");
    assertThat(keys("meetings", "enabled")).isEmpty();
  }

  @Test
  void withoutASectionAllKeysAreSearched() {
    assertThat(keys("", "enabled"))
        .extracting(Suggestion::value)
        .containsExactly("notifications.enabled", "commands.enabled");
  }

  @Test
  void rolesAreSuggestedByTheirNames() {
    GuildConfiguration configuration = defaults();
    configuration.getRoles().putMappingItem("2299", Role.VIEWER);
    conversation.has(overridden(configuration, "roles.mapping.2299", "viewer", null));
    conversation.rolesAre(new GuildRole(ROLE, "Teachers"), new GuildRole("2204", "Guests"));
    assertThat(keys("roles", ""))
        .extracting(Suggestion::name)
        .containsExactly(
            "roles.mapping.2299",
            "roles.mapping.@Teachers",
            "roles.mapping.@Guests",
            "roles.default · Role of everybody else");
    assertThat(keys("roles", "mapping.@Te"))
        .containsExactly(new Suggestion("roles.mapping.@Teachers", "roles.mapping." + ROLE));
    assertThat(keys("roles", "teach"))
        .containsExactly(new Suggestion("roles.mapping.@Teachers", "roles.mapping." + ROLE));
    assertThat(keys("roles", "roles.mapping.<@&77>"))
        .containsExactly(new Suggestion("roles.mapping.<@&77>", "roles.mapping.77"));
  }

  @Test
  void aSwitchCanBeOnOffOrItsDefault() {
    assertThat(values("features", "recording", ""))
        .containsExactly(
            new Suggestion("On (current)", "on"),
            new Suggestion("Off", "off"),
            new Suggestion("Default: On", "default"));
    assertThat(values("features", "recording", "of")).containsExactly(new Suggestion("Off", "off"));
  }

  @Test
  void choicesAreSuggestedByTheirLabels() {
    assertThat(values("meetings", "sharing", "moderators and"))
        .extracting(Suggestion::value)
        .containsExactly("host", "moderators");
    assertThat(values("roles", "mapping." + ROLE, ""))
        .extracting(Suggestion::value)
        .containsExactly("viewer", "moderator", "administrator", "default");
  }

  @Test
  void whatIsTypedComesFirstSoThatEnterTakesIt() {
    assertThat(values("meetings", "joinWindowMinutes", "30"))
        .containsExactly(new Suggestion("30", "30"));
    assertThat(values("meetings", "joinWindowMinutes", ""))
        .containsExactly(
            new Suggestion("Current: 15 minutes", "15"),
            new Suggestion("Default: 15 minutes", "default"));
    assertThat(values("notifications", "templates.meeting_end", ""))
        .contains(
            new Suggestion(
                "Current: The {{type}} **{{title}}** has ended",
                "The {{type}} **{{title}}** has ended"));
    assertThat(values("notifications", "channels.default", ""))
        .containsExactly(new Suggestion("Default: — (the channel of the meeting)", "default"));
  }

  @Test
  void rolesAreSuggestedWithWhatIsThere() {
    conversation.rolesAre(new GuildRole(ROLE, "Teachers"));
    GuildConfiguration configuration = defaults();
    overridden(
        configuration, "commands.permissions.kaltura-end", List.of(ROLE, "9"), List.of(GUILD));
    conversation.has(configuration);
    assertThat(values("commands", "permissions.kaltura-end", ""))
        .containsExactly(
            new Suggestion("@everyone", "everyone"),
            new Suggestion("only administrators", "nobody"),
            new Suggestion("Current: @Teachers, 9", ROLE + ",9"),
            new Suggestion("Default: @everyone", "default"));
    assertThat(values("commands", "permissions.kaltura-end", "<@&5>").getFirst())
        .isEqualTo(new Suggestion("<@&5>", "<@&5>"));
  }

  @Test
  void forAnUnknownKeyNothingIsSuggested() {
    assertThat(values("meetings", "length", "")).isEmpty();
  }

  private List<Suggestion> keys(String section, String typed) {
    Map<String, String> options = new HashMap<>(Map.of("key", typed));
    if (!section.isEmpty()) {
      options.put("section", section);
    }
    return conversation.suggestions("kaltura-config-update", "key", options);
  }

  private List<Suggestion> values(String section, String key, String typed) {
    return conversation.suggestions(
        "kaltura-config-update", "value", Map.of("section", section, "key", key, "value", typed));
  }
}
