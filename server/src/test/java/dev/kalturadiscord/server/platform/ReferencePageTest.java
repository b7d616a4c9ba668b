package dev.kalturadiscord.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.permission.Operation;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract as a page for reading. */
@ExtendWith(RunningServer.class)
final class ReferencePageTest {

  private final Api api;

  ReferencePageTest(Api api) {
    this.api = api;
  }

  @Test
  void itHasEveryOperationWithItsAnswers() {
    String page = page();
    for (Operation operation : Operation.values()) {
      String article = "<article id=\"" + operation.id() + "\">";
      assertThat(page).contains(article);
      assertThat(page.substring(page.indexOf(article)))
          .as(operation.id())
          .containsSubsequence("<caption>Answers</caption>", "</article>");
    }
    assertThat(page).contains("\"displayName\": \"Mia Chen\"", "Idempotency-Key");
  }

  @Test
  void itsLinksLeadSomewhere() {
    String page = page();
    assertThat(all("href=\"#([^\"]+)\"", page))
        .isNotEmpty()
        .isSubsetOf(all("id=\"([^\"]+)\"", page));
  }

  @Test
  void itNeedsNothingFromElsewhere() {
    assertThat(page()).doesNotContain("<script", "src=", "href=\"http", "@import", "url(");
  }

  private String page() {
    Api.Answer page = api.call("GET", "/docs/reference.html").sendOutsideContract();
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    return page.response().body();
  }

  private static Set<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
