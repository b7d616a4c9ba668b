package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody tries the API in Swagger UI, logged in with Discord. */
@ExtendWith(Stack.class)
class SwaggerLoginTest {
  private final RunningStack stack;

  SwaggerLoginTest(RunningStack stack) {
    this.stack = stack;
  }

  @Test
  void theAuthorizeButtonLogsInWithDiscord(@TempDir Path profile) {
    assumeTrue(
        Browser.isInstalled(),
        "Chromium is needed for this test (Debian: apt install chromium chromium-driver)");
    Discord.Started meeting = stack.discord().start(MIA, CAMPUS, "Seen in Swagger UI");
    try (Browser browser = Browser.open(profile)) {
      SwaggerPage page = SwaggerPage.open(browser, stack.ports().serverUrl());
      SwaggerPage.Way login = page.authorize("discordLogin");
      login.press("Authorize");

      browser.toNewTab();
      browser.click("//*[@data-testid='person-" + MIA.id() + "']");
      browser.click("//*[@data-testid='authorize']");
      assertThat(browser.text("//main[contains(., 'Riverside Campus')]")).contains("Swagger UI");
      browser.click("//button[normalize-space()='Allow']");
      browser.backToOnlyTab();

      // The code is exchanged after the popup has closed itself.
      login.finish();
      SwaggerPage.Entry list = page.operation("get", "/meetings");
      list.unfold();
      list.execute();
      assertThat(list.answerWith(meeting.meetingId())).startsWith("200");
    }
  }
}
