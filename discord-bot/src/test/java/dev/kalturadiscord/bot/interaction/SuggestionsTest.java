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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final InteractionMetrics metrics =
      new InteractionMetrics(new SimpleMeterRegistry(), Set.of("go"));
  private final List<List<Choice>> answers = new CopyOnWriteArrayList<>();
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
  void whatIsTypedIsSuggestedFor() {
    run(
        LONG,
        invocation ->
            List.of(new Suggestion("Like " + invocation.option("key").orElseThrow(), "value")));
    assertThat(answers).containsExactly(List.of(new Choice("Like no", "value")));
    assertThat(metrics.snapshot()).isEqualTo(Map.of("suggested", 1L));
  }

  @Test
  void discordsLimitsHold() {
    run(
        LONG,
        invocation ->
            IntStream.range(0, 40)
                .mapToObj(i -> new Suggestion(i + "n".repeat(200), "v".repeat(90 + i)))
                .toList());
    assertThat(answers.getFirst())
        .hasSize(11)
        .allSatisfy(
            choice -> {
              assertThat(choice.getName()).hasSize(100).endsWith("n…");
              assertThat(choice.getAsString()).hasSizeLessThanOrEqualTo(100);
            });
    answers.clear();
    run(
        LONG,
        invocation ->
            IntStream.range(0, 40).mapToObj(i -> new Suggestion("n" + i, "v" + i)).toList());
    assertThat(answers.getFirst()).hasSize(25).startsWith(new Choice("n0", "v0"));
  }

  @Test
  void aRefusalIsAnEmptyList() {
    server.refuse("GET /configuration-keys", 403, "forbidden");
    run(
        LONG,
        invocation -> {
          invocation.server().configuration().keys();
          return List.of(new Suggestion("never", "never"));
        });
    assertThat(answers).containsExactly(List.of());
    assertThat(metrics.snapshot()).isEqualTo(Map.of("no suggestions", 1L));
  }

  @Test
  void aFaultIsAnEmptyList() {
    run(
        LONG,
        invocation -> {
          throw new IllegalStateException("a bug");
        });
    assertThat(answers).containsExactly(List.of());
  }

  @Test
  void aServerThatIsTooSlowIsAnEmptyListInTime() {
    server.hang("GET /configuration-keys");
    run(
        Duration.ofMillis(50),
        invocation -> {
          invocation.server().configuration().keys();
          return List.of(new Suggestion("never", "never"));
        });
    assertThat(answers).containsExactly(List.of());
  }

  @Test
  void aMemberWhoseDescriptionNeverComesIsAnEmptyListInTime() {
    InteractionRouter router = router(Duration.ofMillis(20), invocation -> List.of());
    router.suggest(typing("go", "key", "2000", new CompletableFuture<>()), answers::add);
    assertThat(router.drain(LONG, LONG)).isTrue();
    assertThat(answers).containsExactly(List.of());
    assertThat(metrics.snapshot()).isEqualTo(Map.of("no suggestions", 1L));
  }

  @Test
  void thereIsNothingToSuggestForOthersInDirectMessagesOrAtTheEnd() {
    CountDownLatch asked = new CountDownLatch(1);
    InteractionRouter router =
        router(
            LONG,
            invocation -> {
              asked.countDown();
              return List.of();
            });
    router.suggest(typing("old", "key", "2000"), answers::add);
    router.suggest(typing("go", "other", "2000"), answers::add);
    router.suggest(typing("go", "key", null), answers::add);
    assertThat(router.drain(LONG, LONG)).isTrue();
    router.suggest(typing("go", "key", "2000"), answers::add);
    assertThat(answers).hasSize(4).containsOnly(List.of());
    assertThat(asked.getCount()).isOne();
  }

  private void run(Duration deadline, AutocompleteFeature feature) {
    InteractionRouter router = router(deadline, feature);
    router.suggest(typing("go", "key", "2000"), this::answer);
    assertThat(router.drain(LONG, LONG)).isTrue();
  }

  private void answer(List<Choice> choices) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("interrupted"); // as waiting for Discord would
    }
    answers.add(choices);
  }

  private InteractionRouter router(Duration firstResponse, AutocompleteFeature feature) {
    return new InteractionRouter(
        new Routes(
            List.of(
                new SlashCommand(
                    "go",
                    Ack.PRIVATE_REPLY,
                    phrases -> Commands.slash("go", "go"),
                    invocation -> new MessageCreateBuilder().setContent("done").build(),
                    Map.of("key", feature))),
            List.of(),
            List.of(),
            List.of()),
        server.client()::onBehalfOf,
        new Texts(),
        metrics,
        new InteractionRouter.Deadlines(firstResponse, LONG));
  }

  private static Request typing(String command, String option, @Nullable String guildId) {
    return typing(
        command,
        option,
        guildId,
        CompletableFuture.completedFuture(new DiscordMemberGrant().userId("4000")));
  }

  private static Request typing(
      String command,
      String option,
      @Nullable String guildId,
      CompletableFuture<DiscordMemberGrant> member) {
    return new Request(
        "1",
        Request.Kind.SUGGESTIONS,
        command,
        new Input(option, Map.of("key", "no"), List.of()),
        guildId,
        "2100",
        List.of(),
        Locale.ENGLISH,
        Locale.ENGLISH,
        member);
  }
}
