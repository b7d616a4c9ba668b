package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buttons, menus and forms of messages. */
class PlaygroundComponentsTest extends PlaygroundSteps {
  private static final String SILENT = "//button[@data-custom-id='silent']";

  @BeforeEach
  void announce() {
    use("announce");
    browser.await(message("Announcement"));
  }

  @Test
  void severalThingsAreChosenWhenThereAreEnough() {
    browser.click("//button[@data-custom-id='kinds']");
    browser.click(option("Red"));
    browser.press(Browser.ESCAPE);
    browser.click("//button[@data-custom-id='kinds']");
    browser.click(option("Blue"));
    browser.click(option("Green"));
    browser.click(option("Red"));
    browser.click("//button[@data-custom-id='kinds']");

    assertThat(browser.text(message("Chosen"))).contains("[\"green\",\"blue\"]");
  }

  @Test
  void aRoleIsPickedWithTheKeyboard() {
    browser.type("//button[@data-custom-id='role']", Browser.ENTER);
    browser.press(Browser.DOWN + Browser.ENTER);

    assertThat(browser.text(message("Chosen"))).contains("2200000000000000003");
  }

  @Test
  void aFormSaysWhatIsMissingAndIsSent() {
    browser.click(button("Fill in"));
    browser.type(hook("modal-input-subject"), "Al");
    browser.click(hook("modal-submit"));
    assertThat(browser.text(hook("modal")))
        .contains("as Ada Lovelace", "At least 3 characters.", "This field is required.");

    browser.type(hook("modal-input-subject"), "gebra");
    browser.click(hook("modal-input-where"));
    browser.click("//dialog" + option("#lectures"));
    browser.press(Browser.ESCAPE);
    browser.awaitCount(hook("modal"), 0);
    browser.click(button("Fill in"));
    browser.type(hook("modal-input-subject"), "Geometry");
    browser.click(hook("modal-input-where"));
    browser.click("//dialog" + option("#lectures"));
    browser.click(hook("modal-submit"));

    assertThat(browser.text(message("Filled in"))).contains("Geometry");
    browser.awaitCount(hook("modal"), 0);
  }

  @Test
  void aButtonWithoutAnAnswerTurnsAndThenFails() {
    browser.click(SILENT);

    assertThat(browser.attribute(SILENT + "[@aria-busy='true']", "data-custom-id"))
        .isEqualTo("silent");
    assertThat(browser.text(message("Announcement") + hook("failure")))
        .startsWith("This interaction failed");
    assertThat(browser.count(SILENT + "[@aria-busy='true']")).isZero();
  }

  @Test
  void aLinkOpensATabOfItsOwnAndADisabledButtonNothing() {
    assertThat(browser.attribute(hook("link-button"), "target")).isEqualTo("_blank");
    assertThat(browser.attribute(hook("link-button"), "href"))
        .isEqualTo("https://example.com/manual");
    assertThat(browser.attribute("//button[@data-custom-id='off']", "disabled")).isEqualTo("true");
  }
}
