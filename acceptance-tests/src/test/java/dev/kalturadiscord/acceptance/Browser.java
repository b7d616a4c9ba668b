package dev.kalturadiscord.acceptance;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A headless Chromium, driven through chromedriver by the W3C WebDriver protocol. Elements are
 * named by XPath and waited for.
 */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  // The key of element references that the WebDriver standard lays down.
  private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

  private record NewSession(Capabilities capabilities) {}

  private record Capabilities(Wanted alwaysMatch) {}

  private record Wanted(
      String browserName, @JsonProperty("goog:chromeOptions") ChromeOptions chromeOptions) {}

  private record ChromeOptions(String binary, List<String> args) {}

  private record Locator(String using, String value) {}

  private record Metrics(int width, int height, double deviceScaleFactor, boolean mobile) {}

  private record DevToolsCommand(String cmd, Metrics params) {}

  private final Program driver;
  private final URI session;

  private Browser(Program driver, URI session) {
    this.driver = driver;
    this.session = session;
  }

  static boolean isInstalled() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  /**
   * Starts a browser that knows nothing and reaches nothing but this machine.
   *
   * @param profile a fresh folder
   */
  static Browser open(Path profile) {
    Program driver =
        Program.start("chromedriver", List.of(DRIVER.toString(), "--port=0"), Map.of());
    String ready = driver.awaitLine("started successfully on port", Duration.ofMinutes(1));
    URI base = URI.create("http://127.0.0.1:" + ready.replaceAll(".*port (\\d+).*", "$1"));
    ChromeOptions options =
        new ChromeOptions(
            CHROMIUM.toString(),
            List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile,
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"));
    String id =
        Web.post(
                base.resolve("/session"),
                new NewSession(new Capabilities(new Wanted("chrome", options))))
            .json(200)
            .path("value")
            .path("sessionId")
            .asText();
    return new Browser(driver, base.resolve("/session/" + id));
  }

  /** Gives pages exactly this much room. */
  void size(int width, int height) {
    JsonNode unused =
        Web.post(
                at("/goog/cdp/execute"),
                new DevToolsCommand(
                    "Emulation.setDeviceMetricsOverride", new Metrics(width, height, 1, false)))
            .json(200);
  }

  void go(URI page) {
    JsonNode unused = Web.post(at("/url"), Map.of("url", page.toString())).json(200);
  }

  void click(String xpath) {
    String unused = act(xpath, element -> Web.post(at(element + "/click"), Map.of()));
  }

  void type(String xpath, String text) {
    String unused = act(xpath, element -> Web.post(at(element + "/value"), Map.of("text", text)));
  }

  /** Types over what stands in a field: Control and A select it. */
  void replace(String xpath, String text) {
    type(xpath, "\uE009a\uE000" + text);
  }

  String text(String xpath) {
    return act(xpath, element -> Web.get(at(element + "/text")));
  }

  /** Goes to the tab that a click opened. */
  void toNewTab() {
    Waiting.until("a second tab is open", () -> tabs().size() == 2);
    to(tabs().get(1).asText());
  }

  /** Closes this tab and goes back to the first. */
  void backToFirstTab() {
    JsonNode left = Web.delete(at("/window")).json(200).path("value");
    to(left.get(0).asText());
  }

  /** Goes on in the tab that is left when the other has closed itself. */
  void backToOnlyTab() {
    Waiting.until("the second tab is closed", () -> tabs().size() == 1);
    to(tabs().get(0).asText());
  }

  void saveScreenshot(Path file) {
    String picture = Web.get(at("/screenshot")).json(200).path("value").asText();
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      Files.write(file, Base64.getDecoder().decode(picture));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Action {
    Web.Answer on(String elementPath);
  }

  /** Pages redraw themselves, so an element may be gone between finding and using it: try again. */
  private String act(String xpath, Action action) {
    String[] value = new String[1];
    Waiting.until(
        "this can be used: " + xpath,
        () -> {
          Web.Answer found = Web.post(at("/element"), new Locator("xpath", xpath));
          if (found.status() != 200) {
            return false;
          }
          String id = found.json().path("value").path(ELEMENT).asText();
          Web.Answer done = action.on("/element/" + id);
          value[0] = done.json().path("value").asText();
          return done.status() == 200;
        });
    return value[0];
  }

  private JsonNode tabs() {
    return Web.get(at("/window/handles")).json(200).path("value");
  }

  private void to(String tab) {
    JsonNode unused = Web.post(at("/window"), Map.of("handle", tab)).json(200);
  }

  private URI at(String path) {
    return URI.create(session + path);
  }

  @Override
  public void close() {
    Web.Answer unused = Web.delete(session);
    driver.close();
  }
}
