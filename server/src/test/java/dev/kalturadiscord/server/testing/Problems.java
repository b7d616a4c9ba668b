package dev.kalturadiscord.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads problem documents. */
public final class Problems {

  private Problems() {}

  /** Fails unless the answer is a complete problem document of this status and code. */
  public static void assertProblem(Api.Answer answer, int status, String code) {
    String body = answer.response().body();
    assertThat(answer.status()).as(body).isEqualTo(status);
    assertThat(answer.header("Content-Type")).as(body).startsWith("application/problem+json");
    assertThat(answer.text("code")).as(body).isEqualTo(code);
    assertThat(answer.text("type")).isEqualTo("/problems/" + code);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.text("title")).isNotBlank();
    assertThat(answer.text("detail")).isNotBlank().doesNotContain("java.", "dev.kalturadiscord");
    assertThat(answer.text("requestId")).isNotBlank().isEqualTo(answer.header("X-Request-Id"));
  }

  /** The fields or parameters that are wrong. */
  public static List<String> pointers(Api.Answer answer) {
    return answer
        .json()
        .path("errors")
        .valueStream()
        .map(error -> error.path("pointer").asText())
        .toList();
  }

  /** What is said about the first of them. */
  public static String firstError(Api.Answer answer) {
    JsonNode errors = answer.json().path("errors");
    return errors.path(0).path("detail").asText();
  }
}
