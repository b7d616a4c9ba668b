package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What people can press, choose and enter, told by plain HTTP. */
class InteractionInputTest extends InteractionSteps {
  @Test
  void aButtonChangesTheMessageItIsOn() {
    Told told = command(ControlClient.MIA);
    callback(told, MESSAGE_WITH_BUTTONS);
    String messageId = control.outcome(told.id()).path("messageId").asText();
    control.press(ControlClient.ADA, messageId, "go");
    Told pressed = told();
    callback(pressed, "{\"type\":7,\"data\":{\"content\":\"gone\",\"components\":[]}}");

    JsonNode outcome = control.outcome(pressed.id());

    assertThat(outcome.path("messageId").asText()).isEqualTo(messageId);
    assertThat(seenBy(ControlClient.MIA).get(0).path("content").asText()).isEqualTo("gone");
  }

  @Test
  void aButtonThatIsDisabledOrMissingCannotBePressed() {
    Told told = command(ControlClient.MIA);
    callback(told, MESSAGE_WITH_BUTTONS);
    String messageId = control.outcome(told.id()).path("messageId").asText();

    assertThat(control.press(ControlClient.ADA, messageId, "off")).isEmpty();
    assertThat(control.press(ControlClient.ADA, messageId, "other")).isEmpty();
  }

  @Test
  void aModalComesBackWithWhatWasEntered() {
    Told told = command(ControlClient.MIA);
    callback(
        told,
        """
        {"type":9,"data":{"title":"Details","custom_id":"details","components":[
          {"type":18,"label":"Topic","component":
            {"type":4,"style":1,"custom_id":"topic","max_length":5}}]}}""");
    assertThat(control.outcome(told.id()).path("modal").path("title").asText())
        .isEqualTo("Details");

    assertThat(submit(told, "{\"topic\":\"too long\"}").status()).isEqualTo(400);
    assertThat(submit(told, "{}").status()).isEqualTo(400);
    assertThat(submit(told, "{\"topic\":\"sets\"}").status()).isEqualTo(201);
    JsonNode sent = bot.next("INTERACTION_CREATE").path("d");
    assertThat(sent.path("type").asInt()).isEqualTo(5);
    assertThat(sent.at("/data/components/0/component/value").asText()).isEqualTo("sets");
  }

  @Test
  void autocompleteTakesAtMostTwentyFiveChoices() {
    control.post(
        "/__sim/interactions/autocompletes",
        """
        {"guildId":"%s","channelId":"%s","userId":"%s","name":"plan",
         "options":{"series":"a"},"focused":"series"}"""
            .formatted(ControlClient.RIVERSIDE, ControlClient.GENERAL, ControlClient.MIA));
    Told told = told();
    String choice = "{\"name\":\"a\",\"value\":\"a\"}";
    String tooMany = String.join(",", Collections.nCopies(26, choice));

    assertThat(callback(told, choices(tooMany)).status()).isEqualTo(400);
    assertThat(callback(told, choices(choice)).status()).isEqualTo(204);
    assertThat(control.outcome(told.id()).path("choices")).hasSize(1);
  }

  @Test
  void whatAClientWouldNotSendIsRefused() {
    assertThat(refusal(ControlClient.NOOR, "plan", "{\"title\":\"a\"}")).contains("not a member");
    assertThat(refusal(ControlClient.MIA, "none", "{}")).contains("unknown command");
    assertThat(refusal(ControlClient.MIA, "plan", "{}")).contains("missing required option: title");
    assertThat(refusal(ControlClient.MIA, "plan", "{\"title\":5}")).contains("must be text");
    assertThat(refusal(ControlClient.MIA, "plan", "{\"title\":\"a\",\"seats\":3}"))
        .contains("one of its choices");
    assertThat(refusal(ControlClient.MIA, "plan", "{\"title\":\"a\",\"host\":\"1\"}"))
        .contains("no such member");
    assertThat(refusal(ControlClient.MIA, "plan", "{\"title\":\"a\",\"x\":1}"))
        .contains("unknown option: x");
  }
}
