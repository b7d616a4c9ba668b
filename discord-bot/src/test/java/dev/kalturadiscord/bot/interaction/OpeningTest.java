package dev.kalturadiscord.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.bot.text.Texts;
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
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpeningTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final InteractionMetrics metrics =
      new InteractionMetrics(new SimpleMeterRegistry(), Set.of("go"));
  private final FakeResponder responder = FakeResponder.willing();
  private StubServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new StubServer();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void aFormIsTheFirstResponse() {
    server.answer("GET /meetings/mtg_1", 200, "{}");
    run(
        LONG,
        invocation -> {
          invocation.server().meetings().get("mtg_1");
          return form();
        });
    assertThat(responder.sent).containsExactly("open k1:edit:1");
    assertThat(metrics.snapshot()).isEqualTo(Map.of("opened", 1L));
  }

  @Test
  void aChoiceThatNeedsNoFormIsAcknowledgedAndAnswered() {
    run(
        LONG,
        invocation ->
            new FirstResponse.Acknowledgement(
                Ack.EDIT,
                later -> new MessageCreateBuilder().setContent(later.values().toString()).build()));
    assertThat(responder.sent).containsExactly("ack EDIT", "answer [chosen]");
    assertThat(metrics.snapshot()).isEqualTo(Map.of("went on", 1L, "answered", 1L));
  }

  @Test
  void insteadOfAFormARefusalIsAPrivateSentence() {
    server.refuse("GET /meetings/mtg_1", 403, "commands_disabled");
    run(
        LONG,
        invocation -> {
          invocation.server().meetings().get("mtg_1");
          return form();
        });
    assertThat(responder.sent).hasSize(1);
    assertThat(responder.sent.getFirst())
        .startsWith("decline Kaltura commands are disabled for this server.");
    assertThat(metrics.snapshot()).isEqualTo(Map.of("CommandsDisabled", 1L));
  }

  @Test
  void aFaultInsteadOfAFormIsToldToo() {
    run(
        LONG,
        invocation -> {
          throw new IllegalStateException("a bug");
        });
    assertThat(responder.sent.getFirst()).startsWith("decline Something went wrong on our side.");
  }

  @Test
  void aServerThatIsTooSlowForAFormIsToldInTime() {
    server.hang("GET /meetings/mtg_1");
    run(
        Duration.ofMillis(50),
        invocation -> {
          invocation.server().meetings().get("mtg_1");
          return form();
        });
    assertThat(responder.sent).hasSize(1);
    assertThat(responder.sent.getFirst()).contains("could not finish this in time");
  }

  @Test
  void aFormThatComesLateIsTriedAllTheSame() {
    run(
        Duration.ofMillis(20),
        invocation -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return form();
        });
    assertThat(responder.sent).containsExactly("open k1:edit:1");
    assertThat(metrics.snapshot()).isEqualTo(Map.of("opened late", 1L));
  }

  @Test
  void theShortDeadlineOfAFirstResponseDoesNotBindTheAnswer() {
    CountDownLatch interrupted = new CountDownLatch(1);
    run(
        Duration.ofMillis(20),
        invocation -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return new FirstResponse.Acknowledgement(
              Ack.EDIT,
              later ->
                  new MessageCreateBuilder()
                      .setContent(Thread.interrupted() ? "hurried" : "calm")
                      .build());
        });
    assertThat(interrupted.getCount()).isZero();
    assertThat(responder.sent).containsExactly("ack EDIT", "answer calm");
  }

  @Test
  void aFormThatDiscordDoesNotTakeIsLost() {
    FakeResponder late = FakeResponder.refusingForms();
    InteractionRouter router = router(LONG, invocation -> form());
    router.accept(click("2000"), late);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(metrics.snapshot()).isEqualTo(Map.of("lost form", 1L));
  }

  @Test
  void nothingIsOpenedAtTheEndOrInDirectMessages() {
    InteractionRouter router = router(LONG, invocation -> form());
    router.accept(click(null), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
    router.accept(click("2000"), responder);
    assertThat(responder.sent).hasSize(2);
    assertThat(responder.sent.get(0)).startsWith("decline This works in servers only");
    assertThat(responder.sent.get(1)).startsWith("decline The bot is restarting.");
  }

  private void run(Duration deadline, Opening opening) {
    InteractionRouter router = router(deadline, opening);
    router.accept(click("2000"), responder);
    assertThat(router.drain(LONG, LONG)).isTrue();
  }

  private InteractionRouter router(Duration firstResponse, Opening opening) {
    return new InteractionRouter(
        new Routes(List.of(), List.of(), List.of(new OpeningAction("open", opening)), List.of()),
        server.client()::onBehalfOf,
        new Texts(),
        metrics,
        new InteractionRouter.Deadlines(firstResponse, LONG));
  }

  private static FirstResponse form() {
    return new FirstResponse.Form(
        Modal.create(new CustomId("edit", "1").toString(), "Edit")
            .addComponents(Label.of("Text", TextInput.of("text", TextInputStyle.SHORT)))
            .build());
  }

  private static Request click(@Nullable String guildId) {
    return new Request(
        "1",
        Request.Kind.SELECT,
        "open",
        new Input("1", Map.of(), List.of("chosen")),
        guildId,
        "2100",
        List.of(),
        Locale.ENGLISH,
        Locale.ENGLISH,
        CompletableFuture.completedFuture(new DiscordMemberGrant().userId("4000")));
  }
}
