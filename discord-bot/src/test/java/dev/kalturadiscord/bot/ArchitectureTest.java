package dev.kalturadiscord.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kalturadiscord.bot.discord.DiscordRest;
import dev.kalturadiscord.bot.metrics.CountingRateLimiter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final JavaClasses bot =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.kalturadiscord.bot");

  @Test
  void theServerIsNotOnTheClassPath() {
    assertThat(getClass().getResource("/dev/kalturadiscord/server")).isNull();
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.kalturadiscord.server..")
        .check(bot);
  }

  @Test
  void nothingButTheClientAndJdaTalksToOthers() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(DiscordRest.class, CountingRateLimiter.class, DiscordConnection.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "okhttp3..", "com.neovisionaries.ws.client..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(Http)?URLConnection|java\\.net\\.Socket")
        .orShould()
        .callMethod(java.net.URL.class, "openStream")
        .check(bot);
  }

  @Test
  void ofTheProjectOnlyTheFaceAndTheModelsOfTheClientAreUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.kalturadiscord.client.api..", "dev.kalturadiscord.client.generated..")
        .check(bot);
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.kalturadiscord.bot..",
            "dev.kalturadiscord.client",
            "dev.kalturadiscord.client.model",
            "java..",
            "net.dv8tion.jda..",
            "org.slf4j..",
            "org.jspecify..",
            "org.eclipse.microprofile.config..",
            "com.fasterxml.jackson..",
            "io.micrometer..",
            "okhttp3..",
            "com.sun.net.httpserver..")
        .check(bot);
  }

  @Test
  void jdaStaysOnItsPublicSideButForWritingByIds() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.kalturadiscord.bot.delivery.ChannelMessages")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.dv8tion.jda.internal..")
        .check(bot);
  }

  @Test
  void theRulesSawTheBot() {
    assertThat(bot.size()).isGreaterThan(30);
  }
}
