package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.ADA;
import static dev.kalturadiscord.acceptance.Seed.LECTURES;
import static dev.kalturadiscord.acceptance.Seed.LIN_WEI;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The path of a newcomer through the playground page, into the room and back. */
@ExtendWith(Stack.class)
class PlaygroundTest {
  private static final String TITLE = "Introduction to Databases";

  private final RunningStack stack;

  PlaygroundTest(RunningStack stack) {
    this.stack = stack;
  }

  @Test
  void aNewcomerStartsJoinsAndEndsAMeeting(@TempDir Path profile) {
    assumeTrue(
        Browser.isInstalled(),
        "Chromium is needed for this test (Debian: apt install chromium chromium-driver)");
    try (Browser browser = Browser.open(profile)) {
      browser.size(1280, 860);
      browser.go(stack.ports().discordUrl().resolve("/"));
      browser.click(hook("channel-" + LECTURES.channelId()));
      actAs(browser, MIA);
      start(browser);
      saveScreenshot(browser, "start");
      list(browser);
      saveScreenshot(browser, "playground");

      assertThat(
              roomBehindJoin(browser, message("Interactive Meeting Created: " + TITLE), "Meeting"))
          .isEqualTo(new RoomPage(TITLE, "Mia Chen", "host"));
      actAs(browser, LIN_WEI);
      assertThat(roomBehindJoin(browser, message("Active Kaltura Meetings"), "1"))
          .isEqualTo(new RoomPage(TITLE, "Lin Wei", "attendee"));

      actAs(browser, MIA);
      browser.click(message("Interactive Meeting Created: " + TITLE) + button("End Meeting"));
      assertThat(browser.text(message("Interactive Meeting Ended: " + TITLE)))
          .contains("nobody can join it any more");
      saveScreenshot(browser, "ended");
    }
  }

  @Test
  void anAdministratorIsLedThroughTheConfiguration(@TempDir Path profile) {
    assumeTrue(
        Browser.isInstalled(),
        "Chromium is needed for this test (Debian: apt install chromium chromium-driver)");
    Configuration configuration = stack.rest().configuration(ADA, LECTURES.guildId());
    try (Browser browser = Browser.open(profile)) {
      browser.size(1280, 860);
      browser.go(stack.ports().discordUrl().resolve("/"));
      browser.click(hook("channel-" + LECTURES.channelId()));
      actAs(browser, ADA);
      choose(browser, "/kaltura-config-view");
      browser.click(hook("send-command"));

      pick(browser, "Change something…", "Meetings");
      pick(browser, "Change something…", "Room opens before the start by");
      saveScreenshot(browser, "configuration");
      browser.click(button("Enter a number…"));
      browser.replace(hook("modal-input-value"), "20");
      browser.click(hook("modal-submit"));

      assertThat(browser.text("//li[@data-testid='message'][contains(., '→')]"))
          .contains("15 minutes (default) → 20 minutes");
      assertThat(configuration.value("/meetings/joinWindowMinutes").asInt()).isEqualTo(20);
    } finally {
      configuration.reset();
    }
  }

  private static void pick(Browser browser, String menu, String option) {
    browser.click("//button[contains(@class,'menu-opener')][contains(., '" + menu + "')]");
    browser.click("//li[@role='option'][contains(., '" + option + "')]");
  }

  private static void actAs(Browser browser, Seed.Person person) {
    browser.click(hook("person-select") + "/option[@value='" + person.id() + "']");
    String unused = browser.text("//span[@class='person-name'][.='" + person.name() + "']");
  }

  private static void start(Browser browser) {
    choose(browser, "/kaltura-start");
    browser.click(hook("add-option-type"));
    browser.click(hook("command-option-type"));
    browser.click(choice("Interactive Meeting"));
    browser.click(hook("add-option-title"));
    browser.type(hook("command-option-title"), TITLE);
    browser.click(hook("send-command"));
    assertThat(browser.text(message("Interactive Meeting Created: " + TITLE)))
        .contains("Only you can see this");
  }

  private static void list(Browser browser) {
    choose(browser, "/kaltura-list");
    browser.click(hook("send-command"));
    assertThat(browser.text(message("Active Kaltura Meetings"))).contains(TITLE);
  }

  private static void choose(Browser browser, String command) {
    String unused = browser.text(hook("bot-status") + "[@data-connected='true']");
    browser.type(hook("command-input"), command);
    browser.click(choice(command));
  }

  /** Presses a Join button and follows the personal link that the answer shows. */
  private static RoomPage roomBehindJoin(Browser browser, String message, String what) {
    browser.click(message + button("Join " + what));
    browser.click(message("Join Interactive Meeting: " + TITLE) + hook("link-button"));
    browser.toNewTab();
    RoomPage page =
        new RoomPage(
            browser.text("//*[@id='room-name']"),
            browser.text("//*[@id='person-name']"),
            browser.text("//*[@id='person-role-words']"));
    browser.backToFirstTab();
    return page;
  }

  /** The pictures of the documentation: start, playground (a list), ended and configuration. */
  private static void saveScreenshot(Browser browser, String name) {
    @Nullable String folder =
        System.getProperty("screenshot.folder", System.getenv("SCREENSHOT_FOLDER"));
    if (folder != null) {
      browser.saveScreenshot(Path.of(folder, name + ".png"));
    }
  }

  private static String hook(String name) {
    return "//*[@data-testid='" + name + "']";
  }

  private static String choice(String label) {
    return "//li[@role='option'][.//*[normalize-space(.)='" + label + "']]";
  }

  /** The newest message about our meeting whose embed has this title. */
  private static String message(String embedTitle) {
    return "(//li[@data-testid='message'][contains(., '%s')]".formatted(TITLE)
        + "[.//*[@data-testid='message-embed-title'][contains(., '%s')]])[last()]"
            .formatted(embedTitle);
  }

  private static String button(String label) {
    return "//button[normalize-space(.)='" + label + "']";
  }
}
