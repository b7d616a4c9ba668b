package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Commands, entered as one does in Discord. */
class PlaygroundCommandTest extends PlaygroundSteps {
  @Test
  void aCommandIsEnteredWithTheKeyboardAlone() {
    browser.press("/");
    browser.press("pl" + Browser.TAB);
    browser.press(Browser.DOWN + Browser.ENTER + "Algebra" + Browser.ENTER);

    assertThat(browser.text(message("Planned"))).contains("[seminar, Algebra]");
  }

  @Test
  void theBotSuggestsWhileOneTypes() {
    browser.type(hook("command-input"), "/plan ");
    browser.press(Browser.ENTER + "Algebra");
    browser.click(hook("add-option-zone"));
    browser.press("Hai");
    browser.click(option("Haifa"));
    browser.click(hook("add-option-host"));
    browser.press("mia" + Browser.TAB);
    browser.click(hook("send-command"));

    assertThat(browser.text(message("Planned")))
        .contains("lecture", "Algebra", "Asia/Jerusalem", MIA);
  }

  @Test
  void whatIsMissingIsNamed() {
    browser.type(hook("command-input"), "/plan ");
    browser.press(Browser.ESCAPE);
    browser.type(hook("command-input"), "/plan ");
    browser.press(Browser.ENTER + Browser.ENTER);

    assertThat(browser.text(hook("entry-error"))).isEqualTo("title is required");
    assertThat(browser.attribute(hook("command-option-title"), "aria-invalid")).isEqualTo("true");
  }

  @Test
  void theFirstStepIsOffered() {
    assertThat(browser.text(hook("welcome"))).contains("Welcome to #general", "/plan");

    browser.click(hook("try-announce"));
    browser.click(hook("send-command"));

    browser.await(message("Announcement"));
  }

  @Test
  void aCommandWithoutAnAnswerFailsAfterThreeSeconds() {
    use("silent");

    assertThat(browser.text(hook("attempt") + hook("thinking"))).isNotEmpty();
    assertThat(browser.text(hook("attempt") + hook("failure")))
        .isEqualTo("The application did not respond");
    browser.click(hook("attempt") + hook("dismiss"));
    browser.awaitCount(hook("attempt"), 0);
  }

  @Test
  void aBotThatLeavesIsMissed() {
    ScriptedBot other = bot;
    other.close();

    assertThat(browser.text(hook("bot-status") + "[@data-connected='false']"))
        .isEqualTo("Kaltura is offline");
    assertThat(browser.text(hook("bot-banner"))).startsWith("Kaltura is offline.");

    bot = new ScriptedBot(simulator, control);
    assertThat(browser.text(hook("bot-status") + "[@data-connected='true']"))
        .isEqualTo("Kaltura is online");
  }
}
