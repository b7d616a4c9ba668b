package dev.kalturadiscord.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kalturadiscord.server.permission.Operation;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that no compiler checks. */
final class ArchitectureTest {

  private static final String SERVER = "dev.kalturadiscord.server";
  private static final String STUBS = "dev.kalturadiscord.api";

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(SERVER);

  @Test
  void thePlatformKnowsNoFeature() {
    noClasses()
        .that()
        .resideInAPackage(SERVER + ".platform..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(SERVER + "..").and(not(resideInAPackage(SERVER + ".platform.."))))
        .check(OURS);
  }

  @Test
  void theConnectionToKalturaKnowsOnlyThePlatform() {
    noClasses()
        .that()
        .resideInAPackage(SERVER + ".kaltura")
        .should()
        .dependOnClassesThat(
            resideInAPackage(SERVER + "..")
                .and(not(resideInAnyPackage(SERVER + ".platform..", SERVER + ".kaltura"))))
        .check(OURS);
  }

  @Test
  void onlyTheirPackagesSpeakHttpToKalturaAndDiscord() {
    noClasses()
        .that()
        .resideOutsideOfPackages(SERVER + ".kaltura", SERVER + ".discord")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .check(OURS);
    classes()
        .that()
        .haveSimpleName("KalturaHttp")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .check(OURS);
  }

  @Test
  void modelsOfTheContractStayAtTheEdge() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(\\w+(Resource|Mapper)|Wish|WishedChange)")
        .and()
        .resideOutsideOfPackages(SERVER + ".platform.problem", SERVER + ".platform.http")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(STUBS + ".model")
        .check(OURS);
  }

  @Test
  void timeComesFromTheClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Date.class)
        .check(OURS);
  }

  @Test
  void nobodySleeps() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", java.time.Duration.class)
        .check(OURS);
  }

  @Test
  void nobodyPrints() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(OURS);
  }

  /** Helidon ignores them on a class that implements a generated interface, silently. */
  @Test
  void whoMayCallStandsInThePolicyOnly() {
    noMethods()
        .should()
        .beAnnotatedWith(RolesAllowed.class)
        .orShould()
        .beAnnotatedWith(PermitAll.class)
        .check(OURS);
    noClasses()
        .should()
        .beAnnotatedWith(RolesAllowed.class)
        .orShould()
        .beAnnotatedWith(PermitAll.class)
        .check(OURS);
  }

  @Test
  void everyOperationOfTheContractIsOpenOrInThePolicy() {
    Set<String> openOrListed = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    for (JavaClass api : new ClassFileImporter().importPackages(STUBS)) {
      if (api.getPackageName().equals(STUBS)) {
        for (JavaMethod operation : api.getMethods()) {
          all.add(operation.getName());
          if (operation.isAnnotatedWith(PermitAll.class)
              || Operation.of(operation.getName()).isPresent()) {
            openOrListed.add(operation.getName());
          }
        }
      }
    }

    assertThat(all).contains("createMeeting").isEqualTo(openOrListed);
    assertThat(Stream.of(Operation.values()).map(Operation::id)).isSubsetOf(all);
  }
}
