package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The playground page in a browser, with a bot of few words behind it. */
abstract class PlaygroundSteps {
  static final String ADA = ControlClient.ADA;
  static final String MIA = ControlClient.MIA;
  static DiscordSimulator simulator;
  static ControlClient control;
  static ScriptedBot bot;
  static Browser browser;

  @BeforeAll
  static void start(@TempDir Path profile) {
    assumeTrue(
        WebDriver.isInstalled(),
        "Chromium is needed for this test (Debian: apt install chromium chromium-driver)");
    simulator = DiscordSimulator.start(ControlClient.SETTINGS, Clock.systemUTC());
    control = new ControlClient(simulator);
    bot = new ScriptedBot(simulator, control);
    browser = new Browser(profile);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      bot.close();
      simulator.close();
    }
  }

  @BeforeEach
  void openPage() {
    control.post("/__sim/reset", "{}");
    browser.size(1280, 860);
    browser.go("about:blank");
    openPage("");
  }

  @AfterEach
  void theConsoleIsClean() {
    assertThat(browser.complaints()).isEmpty();
  }

  static void openPage(String hash) {
    browser.go(simulator.url() + "/" + hash);
    browser.await(hook("bot-status") + "[@data-connected='true']");
  }

  /** The part of a link that opens #general of the first server for some people. */
  static String asPeople(String... userIds) {
    return "#panes="
        + String.join(
            "~",
            Arrays.stream(userIds)
                .map(id -> ControlClient.RIVERSIDE + "." + ControlClient.GENERAL + "." + id)
                .toList());
  }

  /** Enters a command without options and sends it, in the first pane. */
  static void use(String command) {
    browser.type(hook("command-input"), "/" + command + " ");
    browser.click(hook("send-command"));
  }

  static String hook(String name) {
    return "//*[@data-testid='" + name + "']";
  }

  /** The panes count from 1. */
  static String inPane(int number, String rest) {
    return "(//*[@data-testid='pane'])[" + number + "]" + rest;
  }

  static String message(String words) {
    return "//li[@data-testid='message'][contains(., '" + words + "')]";
  }

  static String button(String label) {
    return "//button[normalize-space(.)='" + label + "']";
  }

  static String option(String label) {
    return "//li[@role='option'][.//*[normalize-space(.)='" + label + "']]";
  }
}
