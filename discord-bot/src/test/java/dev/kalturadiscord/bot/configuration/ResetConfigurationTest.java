package dev.kalturadiscord.bot.configuration;

import static dev.kalturadiscord.bot.Configurations.ETAG;
import static dev.kalturadiscord.bot.Configurations.ROLE;
import static dev.kalturadiscord.bot.Configurations.defaults;
import static dev.kalturadiscord.bot.Configurations.overridden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.DiscordLimits;
import dev.kalturadiscord.bot.Golden;
import dev.kalturadiscord.client.model.DamagedSetting;
import dev.kalturadiscord.client.model.GuildConfiguration;
import dev.kalturadiscord.client.model.Role;
import java.io.IOException;
import java.util.Map;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;

class ResetConfigurationTest extends InConversation {

  private static final String AFTER = "\"8-0000aaaa\"";

  @Test
  void withoutConfirmationItOnlyShowsWhatWouldBeReset() throws IOException {
    conversation.has(changed());
    Golden.matches("config-reset-unconfirmed", reset("false", "all").toData());
    assertThat(reset("false", "meetings").getEmbeds().getFirst().getDescription())
        .contains("meetings.joinWindowMinutes")
        .doesNotContain("roles.");
    assertThat(conversation.changedNothing()).isTrue();
  }

  @Test
  void allIsResetAndCanBeUndone() throws IOException {
    conversation.has(changed());
    conversation.takes("DELETE", "", defaults().version(8L), AFTER);
    Golden.matches("config-reset", reset("true", "all").toData());
    assertThat(conversation.change().ifMatch()).isEqualTo(ETAG);
  }

  @Test
  void oneSectionIsResetAlone() {
    conversation.has(changed());
    GuildConfiguration after = changed().version(8L);
    after.getOverridden().removeIf(override -> override.getKey().startsWith("meetings."));
    after.getMeetings().joinWindowMinutes(15);
    conversation.takes("DELETE", "/meetings", after, AFTER);
    assertThat(reset("true", "meetings").getEmbeds().getFirst().getDescription())
        .isEqualTo(
            "**Room opens before the start by** (`meetings.joinWindowMinutes`): "
                + "30 minutes → 15 minutes (default)");
  }

  @Test
  void whatIsAtItsDefaultsNeedsNoReset() {
    for (String confirm : new String[] {"true", "false"}) {
      assertThat(reset(confirm, "all").getContent())
          .isEqualTo("Nothing to reset: everything is at its default.");
      assertThat(reset(confirm, "roles").getContent())
          .isEqualTo("Nothing to reset: everything in the section Roles is at its default.");
    }
    assertThat(conversation.changedNothing()).isTrue();
  }

  @Test
  void manyKeysAreCountedWhereTheyDoNotFit() {
    GuildConfiguration configuration = defaults();
    for (int i = 100; i < 350; i++) {
      configuration.getRoles().putMappingItem("2200000000000000" + i, Role.MODERATOR);
      overridden(configuration, "roles.mapping.2200000000000000" + i, "moderator", null);
    }
    conversation.has(configuration);
    conversation.takes("DELETE", "", defaults().version(8L), AFTER);
    for (String confirm : new String[] {"true", "false"}) {
      MessageCreateData answer = reset(confirm, "all");
      DiscordLimits.hold(answer);
      assertThat(answer.getEmbeds().getFirst().getDescription())
          .containsPattern("\n… and 2[0-9]{2} more$");
    }
  }

  @Test
  void whoIsTooLateHearsWhoChangedWhat() {
    conversation.has(changed());
    conversation.isTooLate();
    MessageCreateData answer = reset("true", "all");
    assertThat(answer.getContent())
        .startsWith("Somebody changed the configuration since you looked at it")
        .endsWith("Run the same command again if you still want it.");
    assertThat(answer.getEmbeds().getFirst().getDescription()).contains("Grace \\*Hopper\\*");
  }

  @Test
  void onlyAdministratorsReset() {
    conversation.server.refuse("GET " + Conversation.CONFIGURATION, 403, "forbidden");
    assertThatThrownBy(() -> reset("false", "all")).hasMessage("AdministratorsOnly");
  }

  private MessageCreateData reset(String confirm, String section) {
    return conversation.run("kaltura-config-reset", Map.of("confirm", confirm, "section", section));
  }

  private static GuildConfiguration changed() {
    GuildConfiguration configuration = defaults();
    configuration.getMeetings().joinWindowMinutes(30);
    configuration.getRoles().putMappingItem(ROLE, Role.ADMINISTRATOR);
    overridden(configuration, "meetings.joinWindowMinutes", 30, 15);
    overridden(configuration, "roles.mapping." + ROLE, "administrator", null);
    return configuration.addDamagedItem(
        new DamagedSetting().key("roles.mapping.2200000000000000009").detail("`emperor`?"));
  }
}
