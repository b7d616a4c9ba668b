package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The page on narrow screens, dark and light. */
class PlaygroundLooksTest extends PlaygroundSteps {
  private static final String LONG_WORD = "Donaudampfschiff".repeat(12);

  @Test
  void aNarrowPageNeverScrollsSideways() {
    control.bot(
        "POST",
        "/channels/" + ControlClient.GENERAL + "/messages",
        """
        {"content":"%s","embeds":[{"title":"%s","description":"%s","fields":[
          {"name":"%s","value":"%s","inline":true},{"name":"b","value":"c","inline":true}]}],
         "components":[{"type":1,"components":[
           {"type":2,"style":1,"label":"%s","custom_id":"a"}]}]}"""
            .formatted(
                LONG_WORD, LONG_WORD, LONG_WORD, LONG_WORD, LONG_WORD, LONG_WORD.substring(0, 80)));
    for (int width : new int[] {480, 360}) {
      browser.size(width, 740);
      browser.await(message("Donau"));
      assertNothingIsWiderThanThePage(width);
      browser.click(hook("open-rails"));
      browser.click(hook("channel-2100000000000000002"));
      browser.await("//*[@data-part='channelName'][.='lectures']");
      browser.click(hook("open-people"));
      assertNothingIsWiderThanThePage(width);
      browser.click("//button[@title='Act as Mia Chen']");
      browser.await("//*[@class='person-name'][.='Mia Chen']");
      browser.type(hook("command-input"), "/plan ");
      browser.press(Browser.ENTER);
      assertNothingIsWiderThanThePage(width);
      browser.press(Browser.ESCAPE);
      openPage("");
    }
  }

  private static void assertNothingIsWiderThanThePage(int width) {
    assertThat(
            browser
                .script(
                    """
                    const wide = [document.documentElement, document.body,
                      ...document.querySelectorAll('.scroller, .talk, .head, .bar, .foot')]
                      .filter((node) => node.scrollWidth > node.clientWidth);
                    return [innerWidth, wide.map((node) => node.className || node.tagName).join()]
                    """)
                .toString())
        .isEqualTo("[" + width + ",\"\"]");
  }

  @Test
  void onANarrowPageOnePaneIsShown() {
    openPage(asPeople(ADA, MIA));
    browser.size(400, 740);

    assertThat(shownPanes()).isEqualTo(1);
    browser.click("//button[@aria-label='Show pane 2']");
    browser.await(inPane(2, "//*[@class='person-name'][.='Mia Chen']"));
    assertThat(shownPanes()).isEqualTo(1);
  }

  private static int shownPanes() {
    return browser
        .script(
            "return [...document.querySelectorAll('.pane')].filter((it) => it.offsetWidth).length")
        .asInt();
  }

  @Test
  void theSystemChoosesTheLookUntilTheSwitchDoes() {
    browser.prefer("dark");
    assertThat(background()).isEqualTo("rgb(49, 51, 56)");
    browser.prefer("light");
    assertThat(background()).isEqualTo("rgb(255, 255, 255)");

    browser.click(hook("theme-switch"));
    assertThat(background()).isEqualTo("rgb(49, 51, 56)");
    browser.reload();
    browser.await(hook("pane"));
    assertThat(background()).isEqualTo("rgb(49, 51, 56)");

    browser.click(hook("theme-switch"));
    browser.prefer("dark");
    assertThat(background()).isEqualTo("rgb(49, 51, 56)");
  }

  private static String background() {
    return browser
        .script("return getComputedStyle(document.querySelector('.pane')).backgroundColor")
        .asText();
  }

  @Test
  void timesGoOnWhileOneLooks() {
    control.bot(
        "POST",
        "/channels/" + ControlClient.GENERAL + "/messages",
        "{\"content\":\"Begins <t:%d:R>\"}".formatted(Instant.now().getEpochSecond() + 30));
    String shown = "//time[@data-style='R']";
    String first = browser.text(shown);

    assertThat(first).matches("in \\d+ seconds");
    Waiting.until(() -> "the time goes on", () -> !browser.text(shown).equals(first));
  }
}
