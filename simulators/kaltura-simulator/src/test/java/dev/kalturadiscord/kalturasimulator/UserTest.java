package dev.kalturadiscord.kalturasimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users of the account. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserTest {
  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private String admin = "";

  @BeforeEach
  void startAnew() {
    client.steer("/reset", "");
    admin = client.adminSession("service");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void aUserIsAddedUpdatedAndDeleted() {
    JsonNode user = add("'id': 'discord.1', 'screenName': 'ada', 'firstName': 'Ada'");
    assertThat(user.path("status").asInt()).isEqualTo(1);
    assertThat(user.path("partnerId").asInt()).isEqualTo(1234567);
    assertThat(user.path("isAdmin").asBoolean(true)).isFalse();
    assertThat(user.path("objectType").asText()).isEqualTo("KalturaUser");
    JsonNode updated =
        client.call("user", "update", admin, "{'userId': 'Discord.1', 'user': {'lastName': 'L.'}}");
    assertThat(updated.path("firstName").asText()).isEqualTo("Ada");
    assertThat(updated.path("lastName").asText()).isEqualTo("L.");
    assertThat(byId("delete").path("status").asInt()).isEqualTo(2);
    JsonNode gone = byId("get");
    assertThat(gone.path("code").asText()).isEqualTo("INVALID_USER_ID");
    assertThat(gone.path("message").asText()).isEqualTo("Invalid user id");
    assertThat(add("'id': 'discord.1'").path("status").asInt()).isEqualTo(1);
  }

  @Test
  void anIdIsTakenWhateverItsLetterCase() {
    add("'id': 'discord.1'");
    JsonNode error = add("'id': 'DISCORD.1'");
    assertThat(error.path("code").asText()).isEqualTo("DUPLICATE_USER_BY_ID");
    assertThat(error.at("/args/UID").asText()).isEqualTo("DISCORD.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'id': 'discord:1' | id",
        "'id': 'a b' | id",
        "'id': 'a', 'email': 'nowhere' | email",
        "'id': 'a', 'firstName': 'http://x' | firstName"
      })
  void aWrongFieldIsNamed(String user, String field) {
    JsonNode error = add(user);
    assertThat(error.path("code").asText()).isEqualTo("INVALID_FIELD_VALUE");
    assertThat(error.at("/args/FIELD_NAME").asText()).isEqualTo(field);
  }

  @Test
  void namesAreCutAtFortyBytesBetweenCharacters() {
    JsonNode user =
        add(
            "'id': 'a', 'firstName': 'x%s', 'lastName': '%s'"
                .formatted("ë".repeat(20), "ë".repeat(21)));
    assertThat(user.path("firstName").asText()).isEqualTo("x" + "ë".repeat(19));
    assertThat(user.path("lastName").asText()).isEqualTo("ë".repeat(20));
  }

  @Test
  void aUserSeesOnlyHimself() {
    add("'id': 'discord.1'");
    add("'id': 'discord.2'");
    String own = client.session(0, "discord.1", "");
    assertThat(client.call("user", "get", own, "{}").path("id").asText()).isEqualTo("discord.1");
    JsonNode error = client.call("user", "get", own, "{'userId': 'discord.2'}");
    assertThat(error.path("code").asText())
        .isEqualTo("CANNOT_RETRIEVE_ANOTHER_USER_USING_NON_ADMIN_SESSION");
  }

  @Test
  void theOwnerOfANewObjectIsCreatedJustInTime() {
    String ks = client.adminSession("discord.new");
    client.call("room_room", "add", ks, "{'entry': {'name': 'Room', 'roomType': 1}}");
    JsonNode user = client.call("user", "get", admin, "{'userId': 'discord.new'}");
    assertThat(user.path("screenName").asText()).isEqualTo("discord.new");
  }

  private JsonNode add(String properties) {
    return client.call("user", "add", admin, "{'user': {" + properties + "}}");
  }

  private JsonNode byId(String action) {
    return client.call("user", action, admin, "{'userId': 'discord.1'}");
  }
}
