package dev.kalturadiscord.server.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.kalturadiscord.server.permission.PermissionTable.Guarded;
import dev.kalturadiscord.server.permission.PermissionTable.Open;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Doors;
import dev.kalturadiscord.server.testing.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every operation of the contract × every kind of caller × own and foreign guild, with the answers
 * that {@code docs/permissions.md} promises.
 */
@ExtendWith(RunningServer.class)
final class PermissionMatrixTest {

  private final Api api;
  private final Doors doors;
  private final PermissionGuild own;
  private final PermissionGuild foreign;

  PermissionMatrixTest(Api api, Database database) {
    this.api = api;
    this.doors = new Doors(api);
    this.own = new PermissionGuild(api, database);
    this.foreign = new PermissionGuild(api, database);
  }

  @Test
  void everyOperationOfTheContractHasItsRow() throws IOException {
    List<String> inTheContract = new ArrayList<>();
    try (InputStream contract = getClass().getResourceAsStream("/META-INF/openapi.yaml")) {
      for (JsonNode path : new YAMLMapper().readTree(contract).path("paths")) {
        for (JsonNode operation : path) {
          if (operation.has("operationId")) {
            inTheContract.add(operation.path("operationId").asText());
          }
        }
      }
    }

    assertThat(inTheContract).contains("createMeeting");
    assertThat(PermissionTable.operations()).containsExactlyInAnyOrderElementsOf(inTheContract);
  }

  @ParameterizedTest
  @EnumSource
  void theScopeOfThePolicyIsTheOneOfTheTable(Operation operation) {
    assertThat(PermissionTable.guarded())
        .filteredOn(row -> row.operation().equals(operation.id()))
        .extracting(Guarded::scope)
        .containsExactly(operation.scope().text());
  }

  @TestFactory
  Stream<DynamicTest> withoutAGoodTokenNothingIsOpen() {
    return PermissionTable.guarded().stream()
        .flatMap(
            row ->
                badTokens().entrySet().stream()
                    .map(
                        bad ->
                            dynamicTest(
                                row.operation() + " with " + bad.getKey(),
                                () -> {
                                  Api.Call call =
                                      doors.guarded(row.operation(), own.things(), false);
                                  String authorization = bad.getValue().get();
                                  if (!authorization.isEmpty()) {
                                    call.header("Authorization", authorization);
                                  }
                                  assertThat(call.send().status()).isEqualTo(401);
                                })));
  }

  @TestFactory
  Stream<DynamicTest> aGoodTokenOpensWhatTheTableSays() {
    return PermissionTable.guarded().stream()
        .flatMap(
            row ->
                Stream.of(PermissionGuild.Kind.values())
                    .map(
                        kind ->
                            dynamicTest(
                                row.operation() + " as " + kind,
                                () -> {
                                  Api.Answer answer = call(row, kind, own, own);
                                  assertThat(answer.status())
                                      .as(answer.response().body())
                                      .isEqualTo(kind.expected(row));
                                })));
  }

  @TestFactory
  Stream<DynamicTest> aTokenOfAnotherGuildFindsNothing() {
    return PermissionTable.guarded().stream()
        .flatMap(
            row ->
                Stream.of(PermissionGuild.Kind.values())
                    .map(
                        kind ->
                            dynamicTest(
                                row.operation() + " as foreign " + kind,
                                () -> assertFindsNothing(row, kind))));
  }

  private void assertFindsNothing(Guarded row, PermissionGuild.Kind kind) {
    int atHome = kind.expected(row);
    Api.Answer answer = call(row, kind, foreign, own);
    boolean looksFirst = row.dependsOnHost() && kind.isMember();
    if (atHome == 403 && !looksFirst) {
      assertThat(answer.status()).isEqualTo(403);
    } else if (row.elsewhere() != 0) {
      assertThat(answer.status()).as(answer.response().body()).isEqualTo(row.elsewhere());
    } else {
      assertThat(answer.status()).isEqualTo(atHome);
      assertThat(answer.response().body())
          .doesNotContain(own.lastThings().meetingId())
          .doesNotContain(own.lastThings().clientId());
      // Their own audit log says what they tried, and where.
      if (!row.operation().equals("listAuditEvents")) {
        assertThat(answer.response().body()).doesNotContain(own.id());
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> operationsWithoutATokenCareForNone() {
    return PermissionTable.open().stream()
        .flatMap(
            row ->
                Stream.concat(
                    badTokens().entrySet().stream()
                        .map(bad -> open(row, bad.getKey(), bad.getValue(), row.anybody())),
                    Stream.of(
                        open(
                            row,
                            "an administrator's token",
                            () -> "Bearer " + own.token(PermissionGuild.Kind.ADMINISTRATOR, row()),
                            row.anybody()),
                        open(row, "a client's secret", own::basicCredential, row.client()))));
  }

  private DynamicTest open(Open row, String with, Supplier<String> authorization, int expected) {
    return dynamicTest(
        row.operation() + " with " + with,
        () -> {
          Api.Call call = doors.open(row.operation());
          String header = authorization.get();
          if (!header.isEmpty()) {
            call.header("Authorization", header);
          }
          Api.Answer answer = call.send();
          assertThat(answer.status()).as(answer.response().body()).isEqualTo(expected);
        });
  }

  /** Any row: an administrator's token does not depend on it. */
  private static Guarded row() {
    return PermissionTable.guarded().getFirst();
  }

  private Api.Answer call(
      Guarded row, PermissionGuild.Kind kind, PermissionGuild from, PermissionGuild at) {
    PermissionGuild.Visit visit = from.visit(kind, row, at);
    return doors
        .guarded(row.operation(), visit.things(), !kind.isMember())
        .token(visit.token())
        .send();
  }

  private Map<String, Supplier<String>> badTokens() {
    Instant past = Instant.now().minusSeconds(3_600);
    return Map.of(
        "no token",
        () -> "",
        "garbage",
        () -> "Bearer garbage",
        "an expired token",
        () ->
            "Bearer "
                + administrators()
                    .change(
                        claims ->
                            claims
                                .put("iat", past.getEpochSecond())
                                .put("exp", past.plusSeconds(600).getEpochSecond()))
                    .signedByTheServer(),
        "a token for another audience",
        () ->
            "Bearer "
                + administrators()
                    .change(claims -> claims.putArray("aud").add("something-else"))
                    .signedByTheServer(),
        "a token of another key",
        () -> "Bearer " + administrators().signedByAStranger());
  }

  private CraftedToken administrators() {
    return new CraftedToken(api.token(own.id(), "72", "Grace Hopper", "8"));
  }
}
