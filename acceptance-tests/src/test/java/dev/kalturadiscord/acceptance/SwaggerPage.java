package dev.kalturadiscord.acceptance;

import java.net.URI;

/** The page on which people try the API, in a browser. */
final class SwaggerPage {
  private static final String DIALOG = "//div[@class='modal-ux']";

  private final Browser browser;

  private SwaggerPage(Browser browser) {
    this.browser = browser;
  }

  /** Opens it as somebody does who knows only where the server is. */
  static SwaggerPage open(Browser browser, URI server) {
    browser.size(1280, 1000);
    browser.go(server.resolve("/"));
    return new SwaggerPage(browser);
  }

  /** One of the ways to prove oneself, in the dialog that the button Authorize opens. */
  record Way(SwaggerPage page, String xpath) {
    /** Presses this button of it; login leads to another window. */
    void press(String button) {
      page.browser.click(xpath + "//button[normalize-space()='%s']".formatted(button));
    }

    void paste(String token) {
      page.browser.type(xpath + "//input", token);
    }

    /** Waits until the page knows the credential, then closes the dialog. */
    void finish() {
      String unused = page.browser.text(xpath + "//button[normalize-space()='Logout']");
      page.browser.click(DIALOG + "//button[contains(@class,'close-modal')]");
    }
  }

  /** Opens the dialog for a security scheme of the contract. */
  Way authorize(String scheme) {
    browser.click("//div[contains(@class,'auth-wrapper')]//button[contains(@class,'authorize')]");
    return new Way(
        this,
        DIALOG + "//div[@class='auth-container'][.//h4[contains(., '%s')]]".formatted(scheme));
  }

  /** An operation of the contract on the page. */
  record Entry(SwaggerPage page, String xpath) {
    void unfold() {
      page.browser.click(xpath + "//button[contains(@class,'opblock-summary-control')]");
    }

    void execute() {
      page.browser.click(xpath + "//button[contains(., 'Execute')]");
    }

    /** Types another body over the example. */
    void body(String json) {
      page.browser.replace(xpath + "//textarea", json);
    }

    /** What the contract says of a status. */
    String promised(String status) {
      return page.browser.text(
          xpath
              + "//table[contains(@class,'responses-table')]"
              + "//tr[@data-code='%s']".formatted(status));
    }

    /** The row of the answer, once it holds this text: its status, body and headers. */
    String answerWith(String text) {
      return page.browser.text(
          xpath
              + "//table[contains(@class,'live-responses-table')]"
              + "//tr[contains(., '%s')]".formatted(text));
    }
  }

  Entry operation(String method, String path) {
    return new Entry(
        this,
        "//div[contains(@class,'opblock-%s')][.//span[@data-path='%s']]".formatted(method, path));
  }
}
