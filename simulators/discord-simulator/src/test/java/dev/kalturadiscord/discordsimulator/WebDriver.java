package dev.kalturadiscord.discordsimulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A running chromedriver and one session of it: the W3C WebDriver protocol, as it is. */
final class WebDriver implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Pattern READY = Pattern.compile("started successfully on port (\\d+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final String session;

  record Answer(int status, JsonNode value) {}

  static boolean isInstalled() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  /**
   * Starts both.
   *
   * @param profile a fresh folder for the browser
   */
  WebDriver(Path profile) {
    try {
      process = new ProcessBuilder(DRIVER.toString(), "--port=0").redirectErrorStream(true).start();
      String base = "http://127.0.0.1:" + port(process.inputReader());
      String id =
          send(
                  "POST",
                  base + "/session",
                  """
                  {"capabilities":{"alwaysMatch":{"browserName":"chrome",
                    "goog:loggingPrefs":{"browser":"ALL"},
                    "goog:chromeOptions":{"binary":"%s","args":["--headless=new","--no-sandbox",
                      "--disable-gpu","--no-first-run","--disable-background-networking",
                      "--disable-component-update","--disable-sync","--lang=en-US",
                      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                      "--user-data-dir=%s"]}}}}"""
                      .formatted(CHROMIUM, profile))
              .value()
              .path("sessionId")
              .asText();
      session = base + "/session/" + id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String port(BufferedReader output) throws IOException {
    String line = output.readLine();
    while (line != null) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return ready.group(1);
      }
      line = output.readLine();
    }
    throw new IllegalStateException("chromedriver did not start");
  }

  Answer get(String path) {
    return send("GET", session + path, null);
  }

  Answer post(String path, JsonNode body) {
    return send("POST", session + path, Json.write(body));
  }

  private Answer send(String method, String address, @Nullable String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), Json.read(response.body()).path("value"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    Answer unused = send("DELETE", session, null);
    process.destroy();
  }
}
