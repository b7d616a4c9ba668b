package dev.kalturadiscord.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.KalturaDiscordClient;
import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

  private static final String NOTHING_LOST =
      "Nothing is lost or doubled: run the same command again.";

  private final Phrases phrases = new Texts().in(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "404, not_found, NotFound",
    "403, forbidden, Forbidden",
    "403, commands_disabled, CommandsDisabled",
    "403, command_not_allowed, CommandNotAllowed",
    "412, precondition_failed, ChangedMeanwhile",
    "412, brand_new_code, ChangedMeanwhile",
    "410, meeting_ended, Ended",
    "409, too_early, TooEarly",
    "409, in_progress, TryAgain",
    "503, unavailable, TryAgain",
    "503, kaltura_unavailable, TryAgain",
    "504, kaltura_timeout, TryAgain",
    "503, kaltura_misconfigured, OperatorNeeded",
    "502, kaltura_error, KalturaRefused",
    "422, kaltura_rejected, KalturaRejected",
    "409, kaltura_conflict, KalturaConflict",
    "404, kaltura_not_found, KalturaNotFound",
    "422, invalid_field, Invalid",
    "422, idempotency_key_reused, Invalid",
    "413, content_too_large, Invalid",
    "401, unauthorized, OperatorNeeded",
    "429, rate_limited, TooMany",
    "500, internal_error, Unexpected",
    "400, malformed_request, Unexpected",
    "404, brand_new_code, NotFound",
    "503, brand_new_code, TryAgain",
  })
  void everyProblemHasItsMeaning(int status, String code, String meaning) throws IOException {
    try (StubServer server = new StubServer()) {
      server.refuse("GET /meetings/mtg_1", status, code);
      Failure failure = Failure.of(failureOf(server.client()));
      assertThat(failure.getClass().getSimpleName()).isEqualTo(meaning);
      assertThat(failure.requestId()).isEqualTo("req1");
    }
  }

  @Test
  void anUnreachableServerLosesAndDoublesNothing() throws IOException {
    int unusedPort;
    try (var socket = new java.net.ServerSocket(0)) {
      unusedPort = socket.getLocalPort();
    }
    KalturaDiscordClient client =
        KalturaDiscordClient.builder()
            .serverBaseUrl(URI.create("http://127.0.0.1:" + unusedPort))
            .clientCredential("bot", "secret")
            .retryFor(Duration.ZERO)
            .build();
    Failure failure = Failure.of(failureOf(client));
    assertThat(failure).isEqualTo(new Failure.TryAgain(null));
    assertThat(FailureSentences.say(failure, phrases)).endsWith(NOTHING_LOST);
  }

  @Test
  void aSentenceNamesTheRequestOfTheServer() {
    assertThat(FailureSentences.say(new Failure.TryAgain("01kb3"), phrases))
        .endsWith(NOTHING_LOST + "\nReference: `01kb3`");
  }

  @Test
  void aRefusedTitleIsExplained() {
    assertThat(FailureSentences.say(new Failure.Invalid(List.of("/title"), null), phrases))
        .startsWith("The title is not usable");
  }

  @Test
  void aSwitchedOffGuildIsToldInTheWordsPeopleKnow() {
    assertThat(FailureSentences.say(new Failure.CommandsDisabled(null), phrases))
        .startsWith("Kaltura commands are disabled for this server.");
  }

  @Test
  void howLongBeforeTheStartARoomOpensIsTheGuildsBusiness() {
    assertThat(FailureSentences.say(new Failure.TooEarly(null), phrases)).doesNotContain("15");
  }

  @Test
  void everyFailureHasASentenceOfItsOwnThatFitsIntoAMessage() {
    List<Failure> failures =
        List.of(
            new Failure.NotFound(null),
            new Failure.Forbidden(null),
            new Failure.CommandsDisabled(null),
            new Failure.CommandNotAllowed(null),
            new Failure.AdministratorsOnly(null),
            new Failure.ChangedMeanwhile(null),
            new Failure.Ended(null),
            new Failure.TooEarly(null),
            new Failure.Invalid(List.of(), null),
            new Failure.Invalid(List.of("/title"), null),
            new Failure.Invalid(List.of("/description"), null),
            new Failure.TooMany(null),
            new Failure.TryAgain(null),
            new Failure.OperatorNeeded(null),
            new Failure.KalturaRefused(null),
            new Failure.KalturaRejected(null),
            new Failure.KalturaConflict(null),
            new Failure.KalturaNotFound(null),
            new Failure.Unexpected(null),
            new Failure.DirectMessage(),
            new Failure.Draining(),
            new Failure.UnknownButton(),
            new Failure.UnknownMenu(),
            new Failure.UnknownCommand());
    assertThat(failures)
        .extracting(failure -> FailureSentences.say(failure, phrases))
        .doesNotHaveDuplicates()
        .allSatisfy(sentence -> assertThat(sentence).isNotBlank().hasSizeLessThan(2000));
  }

  private static KalturaDiscordException failureOf(KalturaDiscordClient client) {
    return catchThrowableOfType(
        KalturaDiscordException.class,
        () -> client.onBehalfOf(new DiscordMemberGrant()).getMeeting("mtg_1"));
  }
}
