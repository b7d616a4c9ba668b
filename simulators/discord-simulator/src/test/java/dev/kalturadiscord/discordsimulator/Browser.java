package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A headless Chromium. Elements are named by XPath and waited for. */
final class Browser implements AutoCloseable {
  static final String ENTER = "\uE007";
  static final String TAB = "\uE004";
  static final String ESCAPE = "\uE00C";
  static final String DOWN = "\uE015";

  // The key of element references that the WebDriver standard lays down.
  private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

  private final WebDriver driver;

  /** Opens one that knows nothing and reaches nothing but this machine. */
  Browser(Path profile) {
    driver = new WebDriver(profile);
  }

  /** Gives pages exactly this much room. */
  void size(int width, int height) {
    devTools(
        "Emulation.setDeviceMetricsOverride",
        Json.object()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
  }

  /** Lets the system prefer a look: dark or light. */
  void prefer(String colorScheme) {
    ObjectNode media = Json.object();
    media
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", colorScheme);
    devTools("Emulation.setEmulatedMedia", media);
  }

  private void devTools(String command, ObjectNode parameters) {
    ObjectNode body = Json.object().put("cmd", command);
    body.set("params", parameters);
    expectDone(driver.post("/goog/cdp/execute", body));
  }

  void go(String address) {
    expectDone(driver.post("/url", Json.object().put("url", address)));
  }

  void reload() {
    expectDone(driver.post("/refresh", Json.object()));
  }

  void click(String xpath) {
    String unused = act(xpath, element -> driver.post(element + "/click", Json.object()));
  }

  void type(String xpath, String text) {
    String unused =
        act(xpath, element -> driver.post(element + "/value", Json.object().put("text", text)));
  }

  /** Presses keys one by one, wherever the focus is. */
  void press(String keys) {
    ObjectNode body = Json.object();
    ObjectNode keyboard = body.putArray("actions").addObject().put("type", "key").put("id", "keys");
    ArrayNode actions = keyboard.putArray("actions");
    for (int i = 0; i < keys.length(); i++) {
      String key = keys.substring(i, i + 1);
      actions.addObject().put("type", "keyDown").put("value", key);
      actions.addObject().put("type", "keyUp").put("value", key);
    }
    expectDone(driver.post("/actions", body));
  }

  String text(String xpath) {
    return act(xpath, element -> driver.get(element + "/text"));
  }

  /** Waits until an element is there and can be seen. */
  void await(String xpath) {
    Waiting.until(() -> "this is shown: " + xpath, () -> !text(xpath).isEmpty());
  }

  String attribute(String xpath, String name) {
    return act(xpath, element -> driver.get(element + "/attribute/" + name));
  }

  /** Waits until there are exactly so many. */
  void awaitCount(String xpath, int count) {
    Waiting.until(() -> "there are " + count + " of " + xpath, () -> count(xpath) == count);
  }

  int count(String xpath) {
    return driver.post("/elements", locator(xpath)).value().size();
  }

  /** What a function's body gives in the page. */
  JsonNode script(String body) {
    ObjectNode script = Json.object().put("script", body);
    script.putArray("args");
    WebDriver.Answer answer = driver.post("/execute/sync", script);
    expectDone(answer);
    return answer.value();
  }

  /** What the page complained of in the console since the last call. */
  List<String> complaints() {
    WebDriver.Answer log = driver.post("/se/log", Json.object().put("type", "browser"));
    return StreamSupport.stream(log.value().spliterator(), false)
        .filter(entry -> !List.of("INFO", "DEBUG").contains(entry.path("level").asText()))
        .map(entry -> entry.path("message").asText())
        .toList();
  }

  /** Pages redraw themselves, so an element may be gone between finding and using it: try again. */
  private String act(String xpath, Function<String, WebDriver.Answer> action) {
    String[] value = new String[1];
    Waiting.until(
        () -> "this can be used: " + xpath + ", while the page says: " + words(),
        () -> {
          WebDriver.Answer found = driver.post("/element", locator(xpath));
          if (found.status() != 200) {
            return false;
          }
          WebDriver.Answer done = action.apply("/element/" + found.value().path(ELEMENT).asText());
          value[0] = done.value().asText();
          return done.status() == 200;
        });
    return Objects.requireNonNull(value[0]);
  }

  private String words() {
    return script("return document.body.innerText").asText();
  }

  private static ObjectNode locator(String xpath) {
    return Json.object().put("using", "xpath").put("value", xpath);
  }

  private static void expectDone(WebDriver.Answer answer) {
    assertThat(answer.status()).as(answer.value().toString()).isEqualTo(200);
  }

  @Override
  public void close() {
    driver.close();
  }
}
