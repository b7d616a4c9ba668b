package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Several people side by side. */
class PlaygroundPanesTest extends PlaygroundSteps {
  @Test
  void whatOnePersonAloneSeesIsInTheirPaneOnly() {
    openPage(asPeople(ADA, MIA));

    browser.type(inPane(1, hook("command-input")), "/plan ");
    browser.press("lec" + Browser.ENTER + "Algebra" + Browser.ENTER);
    browser.await(inPane(1, message("Planned")));
    browser.type(inPane(1, hook("command-input")), "/announce ");
    browser.click(inPane(1, hook("send-command")));

    assertThat(browser.text(inPane(2, message("Announcement")))).contains("Ada Lovelace used");
    assertThat(browser.text(inPane(1, message("Announcement")))).contains("Ada Lovelace used");
    assertThat(browser.count(inPane(2, message("Planned")))).isZero();
    assertThat(browser.text(inPane(1, message("Planned")))).contains("Only you can see this");
  }

  @Test
  void aDismissedMessageVanishes() {
    use("announce");
    browser.click(button("Fill in"));
    browser.type(hook("modal-input-subject"), "Algebra");
    browser.click(hook("modal-input-where"));
    browser.click("//dialog" + option("#lectures"));
    browser.click(hook("modal-submit"));

    browser.click(message("Filled in") + hook("dismiss"));

    browser.awaitCount(message("Filled in"), 0);
  }

  @Test
  void anEditIsSeenInBothPanesAtOnce() {
    openPage(asPeople(ADA, MIA));
    browser.type(inPane(1, hook("command-input")), "/announce ");
    browser.click(inPane(1, hook("send-command")));

    browser.click(inPane(2, button("Edit it")));

    for (int pane : new int[] {1, 2}) {
      assertThat(browser.text(inPane(pane, message("corrected")))).contains("(edited)");
    }
  }

  @Test
  void aDeletedMessageVanishes() {
    String messages = "/channels/" + ControlClient.GENERAL + "/messages";
    String id =
        control.bot("POST", messages, "{\"content\":\"Gone soon\"}").body().path("id").asText();
    browser.await(message("Gone soon"));

    control.bot("DELETE", messages + "/" + id, null);

    browser.awaitCount(message("Gone soon"), 0);
  }

  @Test
  void aPaneIsOpenedForSomebodyElseAndClosed() {
    browser.click(hook("add-pane"));

    browser.awaitCount(hook("pane"), 2);
    assertThat(browser.text(inPane(1, "//*[@class='person-name']"))).isEqualTo("Ada Lovelace");
    assertThat(browser.text(inPane(2, "//*[@class='person-name']"))).isEqualTo("Max Moreau");

    browser.click(inPane(1, hook("close-pane")));

    browser.awaitCount(hook("pane"), 1);
    assertThat(browser.text("//*[@class='person-name']")).isEqualTo("Max Moreau");
  }

  @Test
  void aReloadKeepsThePanes() {
    browser.click(hook("add-pane"));
    browser.click(inPane(2, hook("open-rails")));
    browser.click(inPane(2, hook("channel-2100000000000000002")));
    browser.click(inPane(2, hook("person-select")) + "/option[@value='" + MIA + "']");
    browser.await(inPane(2, "//*[@class='person-name'][.='Mia Chen']"));

    browser.reload();

    browser.awaitCount(hook("pane"), 2);
    assertThat(browser.text(inPane(2, "//*[@class='person-name']"))).isEqualTo("Mia Chen");
    assertThat(browser.text(inPane(2, "//*[@data-part='channelName']"))).isEqualTo("lectures");
    assertThat(browser.text(inPane(1, "//*[@data-part='channelName']"))).isEqualTo("general");
  }
}
