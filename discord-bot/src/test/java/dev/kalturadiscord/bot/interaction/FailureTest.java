package dev.kalturadiscord.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.KalturaDiscordClient;
import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import dev.kalturadiscord.client.model.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

  private static final String NOTHING_LOST =
      "Nothing is lost or doubled: run the same command again.";

  private static final String PROBLEMS =
      """
      400, malformed_request, Unexpected, Something went wrong on our side.
      400, invalid_parameter, Unexpected, Something went wrong on our side.
      400, idempotency_key_required, Unexpected, Something went wrong on our side.
      400, invalid_grant, Unexpected, Something went wrong on our side.
      401, unauthorized, OperatorNeeded, The meeting service is not set up correctly
      403, forbidden, Forbidden, You do not have permission to do this.
      403, commands_disabled, CommandsDisabled, Kaltura commands are disabled
      403, command_not_allowed, CommandNotAllowed, This command is left to administrators
      404, not_found, NotFound, There is no meeting with this ID
      404, kaltura_not_found, KalturaNotFound, This is gone at Kaltura.
      404, brand_new_code, NotFound, There is no meeting with this ID
      405, method_not_allowed, Unexpected, Something went wrong on our side.
      406, not_acceptable, Unexpected, Something went wrong on our side.
      409, in_progress, TryAgain, The meeting service could not finish this in time.
      409, too_early, TooEarly, This meeting cannot be joined yet
      409, conflict, Conflict, This is not possible as things are now
      409, channel_busy, ChannelBusy, There is already a meeting live in this channel.
      409, kaltura_conflict, KalturaConflict, Kaltura has something else there already.
      409, video_not_ready, VideoNotReady, Kaltura is still making this video ready.
      409, brand_new_code, Conflict, This is not possible as things are now
      410, meeting_ended, Ended, This meeting is over
      412, precondition_failed, ChangedMeanwhile, Somebody changed the configuration
      412, brand_new_code, ChangedMeanwhile, Somebody changed the configuration
      413, content_too_large, Invalid, The title is not usable
      415, unsupported_media_type, Unexpected, Something went wrong on our side.
      422, invalid_field, Invalid, The title is not usable
      422, idempotency_key_reused, Invalid, The title is not usable
      422, kaltura_rejected, KalturaRejected, Kaltura did not take what you entered.
      428, precondition_required, Unexpected, Something went wrong on our side.
      429, too_many_requests, TooMany, There were too many requests at once.
      500, internal_error, Unexpected, Something went wrong on our side.
      502, kaltura_error, KalturaRefused, Kaltura refused this.
      503, kaltura_misconfigured, OperatorNeeded, The meeting service is not set up correctly
      503, kaltura_unavailable, KalturaAway, Kaltura cannot be reached at the moment
      503, unavailable, TryAgain, The meeting service could not finish this in time.
      503, brand_new_code, TryAgain, The meeting service could not finish this in time.
      504, kaltura_timeout, KalturaAway, Kaltura cannot be reached at the moment
      """;

  private final Phrases phrases = new Texts().in(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource(textBlock = PROBLEMS)
  void everyProblemHasItsMeaningAndSentence(
      int status, String code, String meaning, String sentence) throws IOException {
    try (StubServer server = new StubServer()) {
      server.refuse("GET /meetings/mtg_1", status, code);
      Failure failure = Failure.of(failureOf(server.client()));
      assertThat(failure.getClass().getSimpleName()).isEqualTo(meaning);
      assertThat(failure.requestId()).isEqualTo("req1");
      assertThat(FailureSentences.say(failure, phrases))
          .startsWith(sentence)
          .endsWith("\nReference: `req1`");
    }
  }

  @Test
  void noCodeOfTheContractIsForgotten() throws IOException {
    Path contract = Path.of("..", "api-spec", "schemas", "Problem.yaml");
    String known =
        Files.readString(contract).replaceAll("(?s)^.*Known: (.*?)More may come.*$", "$1");
    List<String> codes =
        Pattern.compile("`([a-z_]+)`").matcher(known).results().map(code -> code.group(1)).toList();
    assertThat(codes)
        .hasSizeGreaterThan(25)
        .allSatisfy(code -> assertThat(PROBLEMS).contains(", " + code + ", "));
  }

  @Test
  void kalturasOwnCodeIsThereForOperators() throws IOException {
    try (StubServer server = new StubServer()) {
      server.answer(
          "GET /meetings/mtg_1",
          409,
          """
          {"type":"/problems/kaltura_conflict","title":"t","status":409,"code":"kaltura_conflict",
           "requestId":"req1","kalturaCode":"SCHEDULE_TIME_IN_USE`@everyone"}
          """);
      assertThat(FailureSentences.say(Failure.of(failureOf(server.client())), phrases))
          .endsWith("\nReference: `req1`, Kaltura: `SCHEDULE_TIME_IN_USE@everyone`");
    }
  }

  @Test
  void aTimeThatIsNotUnderstoodIsShownWithExamples() {
    assertThat(FailureSentences.say(new Failure.UnclearTime("`x` {0}"), phrases))
        .startsWith("“x {0}” is not a time")
        .contains("`tomorrow 9:00`");
    assertThat(FailureSentences.say(new Failure.PastTime(Instant.EPOCH), phrases))
        .startsWith("That would be <t:0:F>");
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
            new Failure.Forbidden(NeededRoles.UNKNOWN, null),
            new Failure.Forbidden(needed(Role.MODERATOR), null),
            new Failure.Forbidden(needed(Role.MODERATOR, "1"), null),
            new Failure.Forbidden(needed(Role.ADMINISTRATOR), null),
            new Failure.Forbidden(needed(Role.ADMINISTRATOR, "1"), null),
            new Failure.SharingLeftToOthers(needed(Role.MODERATOR), null),
            new Failure.SharingLeftToOthers(needed(Role.MODERATOR, "1"), null),
            new Failure.SharingLeftToOthers(needed(Role.ADMINISTRATOR), null),
            new Failure.SharingLeftToOthers(needed(Role.ADMINISTRATOR, "1"), null),
            new Failure.ChannelBusy(null),
            new Failure.CommandsDisabled(null),
            new Failure.CommandNotAllowed(needed(null), null),
            new Failure.CommandNotAllowed(needed(null, manyRoles()), null),
            new Failure.AdministratorsOnly(NeededRoles.UNKNOWN, null),
            new Failure.AdministratorsOnly(needed(Role.ADMINISTRATOR, manyRoles()), null),
            new Failure.ChangedMeanwhile(null),
            new Failure.Ended(null),
            new Failure.TooEarly(null),
            new Failure.Invalid(List.of(), null),
            new Failure.Invalid(List.of("/title"), null),
            new Failure.Invalid(List.of("/description"), null),
            new Failure.Invalid(List.of("/startsAt"), null),
            new Failure.TooMany(null),
            new Failure.TryAgain(null),
            new Failure.KalturaAway(null),
            new Failure.Conflict(null),
            new Failure.OperatorNeeded(null, null),
            new Failure.KalturaRefused(null, null),
            new Failure.KalturaRejected(null, null),
            new Failure.KalturaConflict(null, null),
            new Failure.KalturaNotFound(null, null),
            new Failure.VideoNotFound(null),
            new Failure.VideoNotReady(null),
            new Failure.UnclearTime("noonish"),
            new Failure.PastTime(Instant.EPOCH),
            new Failure.UnknownTimeZone("Mars"),
            new Failure.NothingToChange(),
            new Failure.Forgotten(),
            new Failure.CannotWriteHere(),
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          forbidden           | "requiredRole":"moderator","allowedRoleIds":["11","12"]     | Only the host, moderators (<@&11>, <@&12>) and administrators of this server may do this.
          forbidden           | "requiredRole":"moderator","allowedRoleIds":[]              | Only the host, moderators and administrators of this server may do this.
          forbidden           | "requiredRole":"administrator","allowedRoleIds":["11"]      | Only administrators of this server (<@&11>) may do this.
          forbidden           | "requiredRole":"administrator","allowedRoleIds":[]          | Only administrators of this server may do this.
          forbidden           | "requiredRole":"emperor","allowedRoleIds":["11"]            | You do not have permission to do this.
          command_not_allowed | "allowedRoleIds":["11"]                                     | This command is left to certain roles in this server. You need one of these roles: <@&11>.
          command_not_allowed | "allowedRoleIds":[]                                         | This command is left to administrators in this server.
          """)
  void aRefusalSaysWhichRoleIsNeeded(String code, String more, String sentence) throws IOException {
    try (StubServer server = new StubServer()) {
      server.answer(
          "GET /meetings/mtg_1",
          403,
          "{\"type\":\"/problems/x\",\"title\":\"t\",\"status\":403,\"code\":\"%s\",\"requestId\":\"r\",%s}"
              .formatted(code, more));
      assertThat(FailureSentences.say(Failure.of(failureOf(server.client())), phrases))
          .startsWith(sentence);
    }
  }

  @Test
  void ofManyRolesSomeAreNamedAndTheOthersCounted() {
    assertThat(
            FailureSentences.say(
                new Failure.Forbidden(needed(Role.MODERATOR, manyRoles()), null), phrases))
        .contains("<@&10000000000000000009> and 240 more)")
        .doesNotContain("<@&10000000000000000010>");
  }

  private static NeededRoles needed(@Nullable Role role, String... discordRoleIds) {
    return new NeededRoles(role, List.of(discordRoleIds));
  }

  /** As many as a guild can have. */
  private static String[] manyRoles() {
    return IntStream.range(0, 250).mapToObj(i -> "1%019d".formatted(i)).toArray(String[]::new);
  }

  private static KalturaDiscordException failureOf(KalturaDiscordClient client) {
    return catchThrowableOfType(
        KalturaDiscordException.class,
        () -> client.onBehalfOf(new DiscordMemberGrant()).meetings().get("mtg_1"));
  }
}
