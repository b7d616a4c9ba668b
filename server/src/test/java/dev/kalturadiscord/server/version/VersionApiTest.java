package dev.kalturadiscord.server.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.platform.build.BuildVersion;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class VersionApiTest {

  private final Api api;

  VersionApiTest(Api api) {
    this.api = api;
  }

  @Test
  void anybodyMayAskWhichVersionAnswers() {
    Api.Answer version = api.call("GET", "/api/v1/version").send();

    assertThat(version.status()).isEqualTo(200);
    assertThat(version.text("product"))
        .isEqualTo(BuildVersion.TEXT)
        .matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(version.text("commands")).matches("\\d+\\.\\d+\\.\\d+\\+[0-9a-f]{12}");
  }

  @Test
  void theVersionOfTheApiIsThatOfTheContractThatIsServed() {
    String contract = api.call("GET", "/openapi").sendOutsideContract().response().body();

    String version = api.call("GET", "/api/v1/version").send().text("api");

    assertThat(contract).containsPattern("(?m)^  version: \"?" + Pattern.quote(version) + "\"?$");
  }
}
