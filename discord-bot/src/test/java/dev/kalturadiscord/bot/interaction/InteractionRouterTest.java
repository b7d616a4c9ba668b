package dev.kalturadiscord.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionRouterTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final InteractionMetrics metrics =
      new InteractionMetrics(new SimpleMeterRegistry(), Set.of("go"));
  private final FakeResponder responder = FakeResponder.willing();
  private StubServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new StubServer();
    server.refuse("GET /meetings/none", 404, "not_found");
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void anInteractionIsAcknowledgedAndThenAnswered() {
    InteractionRouter router = router(LONG, Ack.PRIVATE_REPLY, invocation -> message("done"));
    router.accept(command("go"), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(responder.sent).containsExactly("ack PRIVATE_REPLY", "answer done");
    assertThat(metrics.snapshot()).isEqualTo(Map.of("answered", 1L));
  }

  @Test
  void theFeatureActsForTheMemberWhoAsked() {
    server.answer("GET /meetings/mtg_1", 200, "{}");
    InteractionRouter router =
        router(
            LONG,
            Ack.PRIVATE_REPLY,
            invocation -> {
              invocation.server().meetings().get("mtg_1");
              return message("done");
            });
    router.accept(command("go"), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(server.tokenCalls()).hasSize(1);
    assertThat(server.tokenCalls().getFirst().body()).contains("\"userId\":\"4000\"");
  }

  @Test
  void nothingIsDoneWhenDiscordDidNotTakeTheAcknowledgement() {
    FakeResponder late = new FakeResponder();
    late.acknowledged.completeExceptionally(new IllegalStateException("10062"));
    InteractionRouter router = router(LONG, Ack.PRIVATE_REPLY, invocation -> message("done"));
    router.accept(command("go"), late);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(late.sent).containsExactly("ack PRIVATE_REPLY");
    assertThat(metrics.snapshot()).isEqualTo(Map.of("lost acknowledgement", 1L));
  }

  @Test
  void aRefusalOfTheServerBecomesASentence() {
    InteractionRouter router = router(LONG, Ack.PUBLIC_REPLY, InteractionRouterTest::askForNone);
    router.accept(command("go"), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(responder.sent).hasSize(2);
    assertThat(responder.sent.get(1))
        .startsWith("answer There is no meeting with this ID")
        .endsWith("Reference: `req1`");
    assertThat(metrics.snapshot()).isEqualTo(Map.of("NotFound", 1L));
  }

  @Test
  void aWayOutStandsBelowTheSentence() {
    InteractionRouter router =
        router(
            LONG,
            Ack.PRIVATE_REPLY,
            invocation -> {
              try {
                return askForNone(invocation);
              } catch (KalturaDiscordException e) {
                throw new FailureException(e, Button.primary("k1:go:1", "Try Again"));
              }
            });
    router.accept(command("go"), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(responder.sent.get(1))
        .startsWith("answer There is no meeting with this ID")
        .endsWith("Reference: `req1` [Try Again]");
    assertThat(metrics.snapshot()).isEqualTo(Map.of("NotFound", 1L));
  }

  @Test
  void aRefusalLeavesTheMessageWithTheButtonAsItIs() {
    InteractionRouter router = router(LONG, Ack.EDIT, InteractionRouterTest::askForNone);
    router.accept(button("go"), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(responder.sent.get(0)).isEqualTo("ack EDIT");
    assertThat(responder.sent.get(1)).startsWith("whisper There is no meeting with this ID");
  }

  @Test
  void whatIsPostedLeavesTheMessageWithTheButtonAsItIs() {
    InteractionRouter router =
        router(LONG, Ack.POST, invocation -> MessageCreateData.fromContent("Come all"));
    router.accept(button("go"), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(responder.sent).containsExactly("ack POST", "post Come all");
  }

  @Test
  void whyNothingIsPostedOnlyThePersonIsTold() {
    InteractionRouter router = router(LONG, Ack.POST, InteractionRouterTest::askForNone);
    router.accept(button("go"), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(responder.sent.get(1)).startsWith("whisper There is no meeting with this ID");
  }

  @Test
  void aRefusalLeavesAPrivateMessageAsItIsToo() {
    InteractionRouter router = router(LONG, Ack.PRIVATE_EDIT, InteractionRouterTest::askForNone);
    router.accept(button("go"), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(responder.sent.get(0)).isEqualTo("ack PRIVATE_EDIT");
    assertThat(responder.sent.get(1)).startsWith("whisper There is no meeting with this ID");
  }

  @ParameterizedTest
  @CsvSource({
    "PRIVATE_REPLY, Meetings 1.000 bis 2.000",
    "PRIVATE_EDIT, Meetings 1.000 bis 2.000",
    "PUBLIC_REPLY, 'Meetings 1,000 to 2,000'",
    "EDIT, 'Meetings 1,000 to 2,000'",
  })
  void anAnswerIsInTheLanguageOfThoseWhoSeeIt(Ack ack, String content) {
    InteractionRouter router =
        router(
            LONG, ack, invocation -> message(invocation.phrases().say("list.range", 1000, 2000)));
    router.accept(request(Request.Kind.BUTTON, "go", null, "2000", Locale.GERMAN), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(responder.sent.get(1)).isEqualTo("answer " + content);
  }

  @Test
  void aFaultOfAFeatureIsAnsweredToo() {
    InteractionRouter router =
        router(
            LONG,
            Ack.PRIVATE_REPLY,
            invocation -> {
              throw new IllegalStateException("a bug");
            });
    router.accept(command("go"), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(responder.sent.get(1)).startsWith("answer Something went wrong on our side.");
  }

  @Test
  void workPastTheDeadlineIsInterruptedAndAnswered() {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    InteractionRouter router =
        router(
            Duration.ofMillis(20),
            Ack.PRIVATE_REPLY,
            invocation -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.complete(true);
              }
              throw new FailureException(new Failure.TryAgain(null));
            });
    router.accept(command("go"), responder);
    assertThat(interrupted.join()).isTrue();
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(responder.sent.get(1)).contains("run the same command again");
  }

  @Test
  void anUnknownCommandOrButtonIsDeclined() {
    InteractionRouter router = router(LONG, Ack.PRIVATE_REPLY, invocation -> message("done"));
    router.accept(command("old"), responder);
    router.accept(button("old"), responder);
    assertThat(responder.sent.get(0)).startsWith("decline This command is not known");
    assertThat(responder.sent.get(1)).startsWith("decline This button is no longer valid.");
  }

  @Test
  void aDeprecatedCommandDoesItsWorkAndNamesItsSuccessor() {
    Deprecation deprecation = new Deprecation("1.1", "walk", "2.0");
    SlashCommand command = go(invocation -> message("done")).deprecated(deprecation);
    InteractionRouter router = router(List.of(command), RetiredCommands.ALL);
    router.accept(command("go"), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(responder.sent)
        .containsExactly(
            "ack PRIVATE_REPLY",
            "answer done",
            "whisper `/go` is on its way out and will be gone in version 2.0: use `/walk`"
                + " instead.");
    assertThat(metrics.snapshot()).isEqualTo(Map.of("answered", 1L));
  }

  @Test
  void aDeprecatedCommandThatFailsNamesItsSuccessorToo() {
    SlashCommand command =
        go(InteractionRouterTest::askForNone).deprecated(new Deprecation("1.1", "walk", null));
    InteractionRouter router = router(List.of(command), RetiredCommands.ALL);
    router.accept(command("go"), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(responder.sent.get(1)).startsWith("answer There is no meeting with this ID");
    assertThat(responder.sent.get(2))
        .isEqualTo("whisper `/go` is on its way out: use `/walk` instead.");
  }

  @Test
  void aCommandThatIsGoneNamesItsSuccessor() {
    RetiredCommands retired =
        new RetiredCommands(Map.of("run", new Deprecation("1.1", "walk", "2.0")));
    InteractionRouter router = router(List.of(go(invocation -> message("done"))), retired);
    router.accept(command("run"), responder);
    assertThat(responder.sent)
        .containsExactly("decline This command is gone. Use `/walk` instead.");
  }

  @Test
  void howACommandIsListedSaysThatItIsDeprecated() {
    SlashCommand command = go(invocation -> message("done"));
    SlashCommand deprecated = command.deprecated(new Deprecation("1.1", "walk", null));
    SlashCommand wordy =
        new SlashCommand(
                "go",
                Ack.PRIVATE_REPLY,
                phrases -> Commands.slash("go", "long ".repeat(20).strip()),
                invocation -> message("done"))
            .deprecated(new Deprecation("1.1", "walk", null));

    assertThat(description(command)).isEqualTo("go");
    assertThat(description(deprecated)).isEqualTo("go (deprecated, use /walk)");
    assertThat(description(wordy)).hasSize(100).endsWith("… (deprecated, use /walk)");
  }

  @Test
  void aCommandHasTheFirstVersionUnlessItSaysAnother() {
    SlashCommand command = go(invocation -> message("done"));
    assertThat(command.version()).isEqualTo("1");
    assertThat(command.inVersion("2.1").version()).isEqualTo("2.1");
    assertThat(command.deprecation()).isEmpty();
  }

  @Test
  void anUnknownSelectMenuOrFormIsDeclined() {
    InteractionRouter router = router(LONG, Ack.PRIVATE_REPLY, invocation -> message("done"));
    router.accept(request(Request.Kind.SELECT, "old", "2000"), responder);
    router.accept(request(Request.Kind.MODAL, "old", "2000"), responder);
    assertThat(responder.sent)
        .hasSize(2)
        .allSatisfy(
            sent -> assertThat(sent).startsWith("decline This menu or form is no longer valid."));
  }

  @Test
  void whatWasChosenOrTypedReachesTheFeature() {
    InteractionRouter router =
        router(
            LONG,
            Ack.EDIT,
            invocation ->
                message(invocation.values() + " " + invocation.option("text").orElseThrow()));
    router.accept(request(Request.Kind.SELECT, "go", "2000"), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(responder.sent).containsExactly("ack EDIT", "answer [first, second] typed");
  }

  @Test
  void aFormThatIsSentIsAcknowledgedAndThenAnswered() {
    InteractionRouter router = router(LONG, Ack.EDIT, invocation -> message("done"));
    router.accept(request(Request.Kind.MODAL, "go", "2000"), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(responder.sent).containsExactly("ack EDIT", "answer done");
  }

  @Test
  void aDirectMessageIsDeclinedPolitely() {
    InteractionRouter router = router(LONG, Ack.PRIVATE_REPLY, invocation -> message("done"));
    router.accept(request(Request.Kind.COMMAND, "go", null), responder);
    assertThat(responder.sent).hasSize(1);
    assertThat(responder.sent.getFirst()).startsWith("decline This works in servers only");
  }

  @Test
  void whoWaitsTooLongAtTheEndIsToldToComeAgain() {
    CountDownLatch begun = new CountDownLatch(1);
    InteractionRouter router =
        router(
            LONG,
            Ack.PRIVATE_REPLY,
            invocation -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                throw new FailureException(new Failure.TryAgain(null));
              }
              return message("never");
            });
    router.accept(command("go"), responder);
    await(begun);

    assertThat(router.drain(Duration.ofMillis(1), LONG)).isTrue();
    assertThat(responder.sent.get(1)).contains("run the same command again");
  }

  @Test
  void afterTheEndNewWorkIsDeclined() {
    InteractionRouter router = router(LONG, Ack.PRIVATE_REPLY, invocation -> message("done"));
    assertThat(router.drain(LONG, LONG)).isTrue();
    router.accept(command("go"), responder);
    assertThat(responder.sent).hasSize(1);
    assertThat(responder.sent.getFirst()).startsWith("decline The bot is restarting.");
  }

  private static MessageCreateData askForNone(Invocation invocation) {
    invocation.server().meetings().get("none");
    return message("never");
  }

  private InteractionRouter router(Duration deadline, Ack ack, Feature feature) {
    return router(
        new InteractionRouter.Deadlines(LONG, deadline),
        new Routes(
            List.of(new SlashCommand("go", ack, phrases -> Commands.slash("go", "go"), feature)),
            List.of(new ComponentAction("go", ack, feature)),
            List.of(),
            List.of(new ModalAction("go", ack, feature))));
  }

  private InteractionRouter router(List<SlashCommand> commands, RetiredCommands retired) {
    return router(
        new InteractionRouter.Deadlines(LONG, LONG),
        new Routes(commands, List.of(), List.of(), List.of(), retired));
  }

  private static SlashCommand go(Feature feature) {
    return new SlashCommand(
        "go", Ack.PRIVATE_REPLY, phrases -> Commands.slash("go", "go"), feature);
  }

  private static String description(SlashCommand command) {
    return command.listed(new Texts().in(Locale.ENGLISH)).getDescription();
  }

  private InteractionRouter router(InteractionRouter.Deadlines deadlines, Routes routes) {
    return new InteractionRouter(
        routes, server.client()::onBehalfOf, new Texts(), metrics, deadlines);
  }

  private static MessageCreateData message(String content) {
    return new MessageCreateBuilder().setContent(content).build();
  }

  private static Request command(String name) {
    return request(Request.Kind.COMMAND, name, "2000");
  }

  private static Request button(String name) {
    return request(Request.Kind.BUTTON, name, "2000");
  }

  private static Request request(Request.Kind kind, String name, @Nullable String guildId) {
    return request(kind, name, null, guildId);
  }

  private static Request request(
      Request.Kind kind, String name, @Nullable String argument, @Nullable String guildId) {
    return request(kind, name, argument, guildId, Locale.FRENCH);
  }

  private static Request request(
      Request.Kind kind,
      String name,
      @Nullable String argument,
      @Nullable String guildId,
      Locale userLocale) {
    return new Request(
        "1",
        kind,
        name,
        new Input(argument, Map.of("text", "typed"), List.of("first", "second")),
        guildId,
        "2100",
        List.of(),
        userLocale,
        Locale.ENGLISH,
        CompletableFuture.completedFuture(new DiscordMemberGrant().userId("4000")));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
