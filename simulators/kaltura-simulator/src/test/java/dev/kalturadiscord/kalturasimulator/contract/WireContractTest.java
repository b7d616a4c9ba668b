package dev.kalturadiscord.kalturasimulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The form of calls and answers. */
class WireContractTest extends Contract {
  private static final String PING = "{\"service\":\"system\",\"action\":\"ping\",\"format\":1}";

  @Test
  void anErrorIsAnObjectUnderHttp200() {
    HttpResponse<String> answer =
        post(
            account.api(),
            "/api_v3/service/noSuchService/action/get",
            "application/json",
            "{\"format\":1}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    JsonNode error = parse(answer.body());
    assertThat(code(error)).isEqualTo("SERVICE_DOES_NOT_EXISTS");
    assertThat(error.path("objectType").asText()).isEqualTo("KalturaAPIException");
    assertThat(error.path("message").asText()).isNotEmpty();
    assertThat(error.at("/args/SRV_NAME").asText()).isEqualToIgnoringCase("noSuchService");
  }

  @Test
  void aBodyIsJsonOnlyUnderTheExactContentType() {
    String path = "/api_v3/?format=1";
    assertThat(post(account.api(), path, "application/json", PING).body()).isEqualTo("true");
    String charset = post(account.api(), path, "application/json; charset=utf-8", PING).body();
    assertThat(code(parse(charset))).isEqualTo("SERVICE_NOT_SPECIFIED");
  }

  @Test
  void anUnknownActionIsSaidToBeUnknown() {
    assertThat(code(call("system", "noSuchAction", "", "{}"))).isEqualTo("ACTION_DOES_NOT_EXISTS");
    // virtualEvent never had an end, and is a plugin's service.
    assertThat(code(call("virtualEvent", "end", "{}"))).isEqualTo("SERVICE_DOES_NOT_EXISTS");
  }

  @Test
  void anAbstractTypeIsRefused() {
    JsonNode error =
        account.included(
            call("schedule_scheduleEvent", "add", "{'scheduleEvent': {'summary': 'S'}}"));
    assertThat(code(error)).isEqualTo("OBJECT_TYPE_ABSTRACT");
  }
}
