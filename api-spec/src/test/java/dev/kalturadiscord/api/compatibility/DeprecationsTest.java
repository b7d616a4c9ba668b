package dev.kalturadiscord.api.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DeprecationsTest {

  @Test
  void whatWillGoIsAnnouncedInFull() {
    assertThat(Deprecations.flaws(SomeContracts.current())).isEmpty();
    assertThat(
            flaws(
                o ->
                    o.put("deprecated", true)
                        .put("x-deprecated-since", "2027-01-31")
                        .put("x-sunset", "2027-07-31")
                        .put("x-successor", "/meetings/{meetingId}")))
        .isEmpty();
  }

  @Test
  void withoutDatesNobodyKnowsUntilWhen() {
    assertThat(flaws(o -> o.put("deprecated", true).put("x-deprecated-since", "2027-01-31")))
        .singleElement()
        .asString()
        .startsWith("GET /permissions: is deprecated and needs x-deprecated-since and x-sunset");
  }

  @Test
  void sixMonthsAreTheLeast() {
    assertThat(
            flaws(
                o ->
                    o.put("deprecated", true)
                        .put("x-deprecated-since", "2027-01-31")
                        .put("x-sunset", "2027-07-30")))
        .containsExactly("GET /permissions: has less than 6 months from deprecation to sunset");
  }

  @Test
  void aSuccessorExists() {
    assertThat(
            flaws(
                o ->
                    o.put("deprecated", true)
                        .put("x-deprecated-since", "2027-01-31")
                        .put("x-sunset", "2027-08-01")
                        .put("x-successor", "listMeetings")))
        .containsExactly(
            "GET /permissions: its x-successor is no path of the contract: listMeetings");
  }

  @Test
  void datesAloneDeprecateNothing() {
    assertThat(flaws(o -> o.put("x-sunset", "2027-08-01")))
        .containsExactly(
            "GET /permissions: says what is said of deprecated operations and is none");
  }

  private static Set<String> flaws(Consumer<ObjectNode> change) {
    Contract contract = SomeContracts.current().copy();
    change.accept((ObjectNode) contract.tree().requiredAt("/paths/~1permissions/get"));
    return Deprecations.flaws(contract);
  }
}
