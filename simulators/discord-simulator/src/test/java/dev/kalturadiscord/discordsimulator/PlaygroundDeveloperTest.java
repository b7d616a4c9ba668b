package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The panel for developers, and what one can break. */
class PlaygroundDeveloperTest extends PlaygroundSteps {
  private static final String ROW = "//li[@data-testid='wire-row']";

  @Test
  void thePanelShowsTheExchangeAsItHappens() {
    browser.click(hook("developer-toggle"));
    use("announce");

    String callback = ROW + "[contains(., 'callback')]";
    assertThat(browser.text(callback)).contains("POST", "/callback", "204", "ms");
    browser.await(ROW + "[contains(., 'INTERACTION_CREATE')]");
    browser.click(callback + "//summary");
    assertThat(browser.text(callback)).contains("Request", "\"Announcement\"");

    browser.click(hook("wire-gateway"));
    browser.awaitCount(callback, 0);
    browser.click(hook("wire-clear"));
    browser.awaitCount(ROW, 0);
  }

  @Test
  void whatIsSecretIsNotShown() {
    browser.click(hook("developer-toggle"));
    use("announce");
    browser.await(ROW + "[contains(., 'callback')]");

    String wire = control.get("/__sim/wire").body().toString();

    assertThat(wire).contains("IDENTIFY", "INTERACTION_CREATE");
    assertThat(wire).doesNotContain(ControlClient.BOT_TOKEN);
    assertThat(wire).containsPattern("\"token\":\"\\*\\*\\*\"");
  }

  @Test
  void brokenRulesAreMarkedAndCounted() {
    control.bot("POST", "/channels/" + ControlClient.GENERAL + "/messages", "{\"content\":\"\"}");
    control.bot("GET", "/channels/1/nothing", null);

    browser.await(hook("violation-count"));
    browser.click(hook("developer-toggle"));
    browser.click(hook("wire-wrong"));
    assertThat(browser.text(ROW + "[contains(@class, 'wrong')]" + "[contains(., 'nothing')]"))
        .contains("1 violation", "404");
    browser.type(hook("wire-filter"), "no such thing");
    browser.awaitCount(ROW, 0);
  }

  @Test
  void aDroppedGatewayIsSeen() {
    browser.click(hook("trouble-opener"));
    browser.click(hook("trouble-drop"));

    assertThat(browser.text(hook("bot-status") + "[@data-connected='false']"))
        .isEqualTo("Kaltura is offline");
    bot.close();
    bot = new ScriptedBot(simulator, control);
    browser.await(hook("bot-status") + "[@data-connected='true']");
  }

  @Test
  void aSlowDiscordCanBeMended() {
    browser.click(hook("trouble-opener"));
    browser.click(hook("trouble-latency"));
    browser.await(hook("trouble-latency") + "[@aria-pressed='true']");
    browser.press(Browser.ESCAPE);
    use("announce");
    browser.await(message("Announcement"));
    assertThat(lastDuration()).isGreaterThanOrEqualTo(2000);

    browser.click(hook("trouble-opener"));
    browser.click(hook("mend-all"));
    browser.await(hook("trouble-latency") + "[@aria-pressed='false']");
    control.bot("GET", "/users/@me", null);
    assertThat(lastDuration()).isLessThan(2000);
  }

  private static int lastDuration() {
    return control.get("/__sim/exchanges").body().findValues("durationMillis").getLast().asInt();
  }

  @Test
  void onlyWhatTheSimulatorCanDoIsOffered() {
    browser.click(hook("trouble-opener"));
    browser.await(hook("trouble-drop"));

    String routes = control.get("/__sim/routes").body().toString();
    assertThat(browser.count(hook("trouble-429")))
        .isEqualTo(routes.contains("\"POST /faults\"") ? 1 : 0);
    assertThat(routes).contains("POST /gateway/drop", "GET /routes");
  }
}
