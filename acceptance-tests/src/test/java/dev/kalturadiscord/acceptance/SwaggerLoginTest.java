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
  private static final String DIALOG = "//div[@class='modal-ux']";
  private static final String LOGIN =
      DIALOG + "//div[@class='auth-container'][.//h4[contains(., 'discordLogin')]]";
  private static final String LIST =
      "//div[contains(@class,'opblock-get')][.//span[@data-path='/meetings']]";

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
      browser.size(1280, 1000);
      browser.go(stack.ports().serverUrl().resolve("/docs/"));
      browser.click("//div[contains(@class,'auth-wrapper')]//button[contains(@class,'authorize')]");
      browser.click(LOGIN + "//button[normalize-space()='Authorize']");

      browser.toNewTab();
      browser.click("//*[@data-testid='person-" + MIA.id() + "']");
      browser.click("//*[@data-testid='authorize']");
      assertThat(browser.text("//main[contains(., 'Riverside Campus')]")).contains("Swagger UI");
      browser.click("//button[normalize-space()='Allow']");
      browser.backToOnlyTab();

      // The code is exchanged after the popup has closed itself.
      assertThat(browser.text(LOGIN + "//button[normalize-space()='Logout']")).isNotEmpty();
      browser.click(DIALOG + "//button[contains(@class,'close-modal')]");
      browser.click(LIST + "//button[contains(@class,'opblock-summary-control')]");
      browser.click(LIST + "//button[contains(., 'Execute')]");
      assertThat(
              browser.text(
                  LIST
                      + "//table[contains(@class,'live-responses-table')]"
                      + "//tr[contains(., '%s')]".formatted(meeting.meetingId())))
          .startsWith("200");
    }
  }
}
