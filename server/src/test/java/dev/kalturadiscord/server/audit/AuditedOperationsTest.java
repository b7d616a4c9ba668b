package dev.kalturadiscord.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.GET;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditedOperationsTest {

  private static final String STUBS = "dev.kalturadiscord.api";

  /** The one only asks; what the other begins is recorded where the code is exchanged. */
  private static final Set<String> NO_CHANGES =
      Set.of("validateToken", "finishLogin", "leaseDeliveries", "acknowledgeDelivery");

  @Test
  void everyOperationOfTheContractThatChangesSomethingIsAudited() {
    Set<String> changes = new TreeSet<>();
    Set<String> reads = new TreeSet<>(NO_CHANGES);
    for (JavaClass api : new ClassFileImporter().importPackages(STUBS)) {
      if (api.getPackageName().equals(STUBS)) {
        for (JavaMethod operation : api.getMethods()) {
          (operation.isAnnotatedWith(GET.class) ? reads : changes).add(operation.getName());
        }
      }
    }
    changes.removeAll(NO_CHANGES);

    assertThat(changes)
        .contains("createMeeting", "rotateClientSecret", "revokeToken")
        .allMatch(operation -> AuditedOperations.include(operation, 200))
        .allMatch(operation -> AuditedOperations.include(operation, 502));
    assertThat(reads)
        .contains("listMeetings", "listAuditEvents")
        .noneMatch(operation -> AuditedOperations.include(operation, 200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"listMeetings", "getMeeting", "listClients", "listAuditEvents"})
  void aReadIsAuditedWhenItIsRefused(String operation) {
    assertThat(AuditedOperations.include(operation, 403)).isTrue();
    assertThat(AuditedOperations.include(operation, 400)).isFalse();
    assertThat(AuditedOperations.include(operation, 404)).isFalse();
    assertThat(AuditedOperations.include(operation, 503)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 429})
  void whatAnybodyCanRepeatForNothingIsNotAudited(int status) {
    assertThat(AuditedOperations.include("createMeeting", status)).isFalse();
    assertThat(AuditedOperations.include("issueToken", status)).isFalse();
  }

  @Test
  void whatIsNoOperationIsNotAudited() {
    assertThat(AuditedOperations.include("apply", 403)).isFalse();
  }
}
