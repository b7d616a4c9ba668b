package dev.kalturadiscord.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.ApiDescription;
import dev.kalturadiscord.server.testing.ApiDescription.Operation;
import dev.kalturadiscord.server.testing.CallersElsewhere;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Refusals that an operation has in common with others: each operation that documents one gives it,
 * for a request of its own that is in order but for one thing.
 */
@ExtendWith(RunningServer.class)
final class EveryRefusalTest {

  private static final String TOO_LONG = "x".repeat(65_537);
  private static final String LOGIN = "/oauth/";

  private final Api api;
  private final Caller caller;
  private final String address = CallersElsewhere.fresh();

  EveryRefusalTest(Api api, Database database) {
    this.api = api;
    this.caller = new Caller(api, database);
  }

  @TestFactory
  Stream<DynamicTest> everyOperationRefusesWhatItSays() {
    Map<Integer, BiFunction<Operation, Api.Call, Api.Call>> flaws =
        Map.of(
            400, this::malformed,
            403, (operation, call) -> call.header("Origin", "https://elsewhere.example"),
            406, (operation, call) -> call.header("Accept", "text/plain"),
            413, (operation, call) -> call.body(mediaType(operation), TOO_LONG),
            415, (operation, call) -> call.body("text/plain", "anything"));
    return flaws.entrySet().stream()
        .flatMap(
            flaw ->
                ApiDescription.operations().stream()
                    .filter(operation -> operation.statuses().contains(flaw.getKey()))
                    .map(
                        operation ->
                            refuses(
                                operation,
                                flaw.getKey(),
                                flaw.getValue().apply(operation, caller.wellFormed(operation)))));
  }

  private static String mediaType(Operation operation) {
    return operation.bodies().keySet().stream().findFirst().orElse("application/json");
  }

  /** Pages and the token endpoint read no media types; what they cannot read is the encoding. */
  private Api.Call malformed(Operation operation, Api.Call call) {
    if (!operation.path().startsWith(LOGIN)) {
      return call.header("Accept", "application/json; x=\"");
    }
    return operation.method().equals("GET")
        ? api.call("GET", operation.path())
        : call.body("application/x-www-form-urlencoded", "login=%zz&grant_type=%zz");
  }

  @TestFactory
  Stream<DynamicTest> aBodyWithoutItsFieldsIsRefused() {
    return Stream.of("refreshToken", "revokeToken", "validateToken")
        .map(ApiDescription::operation)
        .map(
            operation ->
                refuses(
                    operation, 422, caller.wellFormed(operation).body("application/json", "{}")));
  }

  @TestFactory
  Stream<DynamicTest> everyOperationRefusesTooManyRequests() {
    for (int i = 0; i < CallersElsewhere.LIMIT; i++) {
      elsewhere(api.call("GET", "/j/nothing")).sendOutsideContract();
    }
    for (int i = 0; i < CallersElsewhere.FAILURE_LIMIT; i++) {
      elsewhere(api.call("GET", "/api/v1/meetings").token("garbage")).sendOutsideContract();
    }
    return ApiDescription.operations().stream()
        .filter(operation -> operation.statuses().contains(429))
        .map(
            operation ->
                refuses(
                    operation,
                    429,
                    elsewhere(
                        operation.isGuarded()
                            ? caller.anonymous(operation).token("garbage")
                            : caller.anonymous(operation))));
  }

  private Api.Call elsewhere(Api.Call call) {
    return CallersElsewhere.from(address, call);
  }

  @Test
  void aSectionThatIsKnownIsNotSentAgain() {
    String path = "/api/v1/guilds/" + caller.guild().id() + "/configuration/roles";
    String token = caller.guild().administrator("73", "Ada Lovelace");
    String etag = api.call("GET", path).token(token).send().header("ETag");

    Api.Answer known = api.call("GET", path).token(token).header("If-None-Match", etag).send();

    assertThat(known.status()).isEqualTo(304);
  }

  private static DynamicTest refuses(Operation operation, int status, Api.Call call) {
    return dynamicTest(
        operation.id() + " " + status,
        () -> {
          Api.Answer answer = call.send();
          assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        });
  }
}
