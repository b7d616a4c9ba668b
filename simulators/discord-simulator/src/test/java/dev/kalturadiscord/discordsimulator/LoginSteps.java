package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.discordsimulator.ControlClient.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A simulator that people can log in with. */
abstract class LoginSteps {
  static final MutableClock CLOCK = new MutableClock();
  static DiscordSimulator simulator;
  static ControlClient control;
  static Login login;

  @BeforeAll
  static void start() {
    simulator = DiscordSimulator.start(ControlClient.settings(DescriptionFile.find()), CLOCK);
    control = new ControlClient(simulator);
    login = new Login(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @BeforeEach
  void forget() {
    control.post("/__sim/reset", "{}");
  }

  /** A request to the REST API with a person's token. */
  static Response as(String accessToken, String path) {
    return control.send("GET", "/api/v10" + path, null, "Bearer " + accessToken);
  }

  /** A new member of the first guild. */
  static String newMember(String username, String displayName) {
    return control
        .post(
            "/__sim/people",
            """
            {"username":"%s","displayName":"%s","guildId":"%s"}"""
                .formatted(username, displayName, ControlClient.RIVERSIDE))
        .body()
        .path("id")
        .asText();
  }

  /** Checks a refusal of the token endpoint. */
  static void refused(Response response, String error, String description) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body().path("error").asText()).isEqualTo(error);
    assertThat(response.body().path("error_description").asText()).isEqualTo(description);
  }
}
