package dev.kalturadiscord.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private final InteractionCounts counts = new InteractionCounts();
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
    assertThat(counts.snapshot()).isEqualTo(Map.of("answered", 1L));
  }

  @Test
  void theFeatureActsForTheMemberWhoAsked() {
    server.answer("GET /meetings/mtg_1", 200, "{}");
    InteractionRouter router =
        router(
            LONG,
            Ack.PRIVATE_REPLY,
            invocation -> {
              invocation.server().getMeeting("mtg_1");
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
    assertThat(counts.snapshot()).isEqualTo(Map.of("lost acknowledgement", 1L));
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
    assertThat(counts.snapshot()).isEqualTo(Map.of("NotFound", 1L));
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
    assertThat(counts.snapshot()).isEqualTo(Map.of("NotFound", 1L));
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
    "PRIVATE_REPLY, Meetings 1.000 to 2.000",
    "PRIVATE_EDIT, Meetings 1.000 to 2.000",
    "PUBLIC_REPLY, 'Meetings 1,000 to 2,000'",
    "EDIT, 'Meetings 1,000 to 2,000'",
  })
  void anAnswerIsInTheLanguageOfThoseWhoSeeIt(Ack ack, String content) {
    InteractionRouter router =
        router(
            LONG, ack, invocation -> message(invocation.phrases().say("list.range", 1000, 2000)));
    router.accept(button("go"), responder);
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
    assertThat(responder.sent.get(1))
        .startsWith("decline This button is not yet implemented or is no longer valid.");
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
    invocation.server().getMeeting("none");
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

  private InteractionRouter router(InteractionRouter.Deadlines deadlines, Routes routes) {
    return new InteractionRouter(
        routes, server.client()::onBehalfOf, new Texts(), counts, deadlines);
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
    return new Request(
        "1",
        kind,
        name,
        new Input(argument, Map.of("text", "typed"), List.of("first", "second")),
        guildId,
        "2100",
        List.of(),
        Locale.GERMAN,
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
