package dev.kalturadiscord.kalturasimulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Users. */
class UserContractTest extends Contract {
  private final String id = run + ".user";

  @Test
  void updateThenAddMakesSureThatAUserIsThere() {
    JsonNode unknown =
        call("user", "update", "{'userId': '" + id + "', 'user': {'screenName': 'ada'}}");
    assertThat(code(unknown)).isEqualTo("INVALID_USER_ID");
    assertThat(unknown.path("args").isArray()).isTrue();
    JsonNode added = add("'id': '" + id + "', 'screenName': 'ada'");
    removeLater("user", "delete", "{'userId': '" + id + "'}");
    assertThat(added.path("id").asText()).isEqualTo(id);
    assertThat(added.path("status").asInt()).isEqualTo(1);
    JsonNode twice = add("'id': '" + id + "'");
    assertThat(code(twice)).isEqualTo("DUPLICATE_USER_BY_ID");
    assertThat(twice.at("/args/UID").asText()).isEqualTo(id);
    JsonNode updated =
        call("user", "update", "{'userId': '" + id + "', 'user': {'screenName': 'lady'}}");
    assertThat(updated.path("screenName").asText()).isEqualTo("lady");
  }

  @Test
  void namesAreCutAtFortyBytes() {
    JsonNode user = add("'id': '%s', 'firstName': 'x%s'".formatted(id, "ë".repeat(20)));
    removeLater("user", "delete", "{'userId': '" + id + "'}");
    assertThat(user.path("firstName").asText()).isEqualTo("x" + "ë".repeat(19));
  }

  @Test
  void anIdHasItsForm() {
    JsonNode error = add("'id': '" + id + ":x'");
    assertThat(code(error)).isEqualTo("INVALID_FIELD_VALUE");
    assertThat(error.at("/args/FIELD_NAME").asText()).isEqualTo("id");
  }

  private JsonNode add(String properties) {
    return call("user", "add", "{'user': {'objectType': 'KalturaUser', " + properties + "}}");
  }
}
