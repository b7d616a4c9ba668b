package dev.kalturadiscord.bot.configuration;

import static dev.kalturadiscord.bot.Configurations.ETAG;
import static dev.kalturadiscord.bot.Configurations.defaults;
import static dev.kalturadiscord.bot.Configurations.overridden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.client.model.GuildConfiguration;
import java.io.IOException;
import java.util.Map;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UndoChangeTest {

  private static final String UNDO = "k1:configundo:7:" + ETAG;

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
  void theButtonOfAChangeUndoesIt() {
    GuildConfiguration changed = defaults().version(8L);
    changed.getMeetings().joinWindowMinutes(30);
    overridden(changed, "meetings.joinWindowMinutes", 30, 15);
    conversation.takes("PATCH", "", changed, "\"8-a\"");
    MessageCreateData answer =
        conversation.run(
            "kaltura-config-update",
            Map.of("section", "meetings", "key", "joinWindowMinutes", "value", "30"));
    String button = answer.getComponentTree().findAll(Button.class).getFirst().getCustomId();
    conversation.has(changed);
    conversation.takes("POST", "/undo", defaults().version(9L), "\"9-a\"");

    MessageCreateData undone = conversation.use(String.valueOf(button));

    assertThat(conversation.server.calls().getLast().ifMatch()).isEqualTo("\"8-a\"");
    assertThat(undone.getEmbeds().getFirst().getTitle()).isEqualTo("Change Undone");
    assertThat(undone.getEmbeds().getFirst().getDescription())
        .endsWith("30 minutes → 15 minutes (default)");
    assertThat(undone.toData().toString()).contains("k1:configundo:9:\\\"9-a\\\"");
  }

  @Test
  void nothingIsUndoneOnceSomethingElseWasChanged() {
    conversation.isTooLate();
    MessageCreateData answer = conversation.use(UNDO);
    assertThat(answer.getContent())
        .startsWith("Somebody changed the configuration since you looked at it")
        .endsWith("change it by hand: `/kaltura-config-update`.");
    assertThat(answer.getEmbeds().getFirst().getDescription())
        .contains("Grace \\*Hopper\\*", "meetings.joinWindowMinutes")
        .doesNotContain("features.recording");
    assertThat(answer.getComponents()).isEmpty();
  }

  @Test
  void whereNothingWasChangedThereIsNothingToUndo() {
    conversation.server.refuse("POST " + Conversation.CONFIGURATION + "/undo", 409, "conflict");
    assertThat(conversation.use(UNDO).getContent()).isEqualTo("There is nothing to undo.");
  }

  @Test
  void onlyAdministratorsUndo() {
    conversation.server.refuse("POST " + Conversation.CONFIGURATION + "/undo", 403, "forbidden");
    assertThatThrownBy(() -> conversation.use(UNDO)).hasMessage("AdministratorsOnly");
  }

  @Test
  void aButtonThatNobodyCouldHaveGotIsUnknown() {
    assertThatThrownBy(() -> conversation.use("k1:configundo:latest")).hasMessage("UnknownButton");
  }
}
