package dev.kalturadiscord.bot.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.DiscordLimits;
import dev.kalturadiscord.bot.Golden;
import dev.kalturadiscord.bot.Talk;
import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.Deprecation;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.model.Permissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HelpTest {

  private static final List<String> LIMITED =
      List.of(
          "kaltura-end", "kaltura-join", "kaltura-list", "kaltura-start", "kaltura-video-search");

  private static final List<String> OF_VIEWERS =
      List.of(
          "changeMeeting",
          "createMeeting",
          "endMeeting",
          "getPermissions",
          "joinMeeting",
          "listMeetings",
          "listRecordings");

  private static final List<String> OF_ADMINISTRATORS =
      Stream.concat(
              OF_VIEWERS.stream(),
              Stream.of(
                  "changeConfiguration", "getConfiguration", "resetConfiguration", "searchVideos"))
          .toList();

  private Talk talk;

  @BeforeAll
  static void neverPing() {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
  }

  @BeforeEach
  void begin() throws IOException {
    talk = new Talk();
  }

  @AfterEach
  void end() {
    talk.close();
  }

  @Test
  void aViewerSeesWhatIsForViewers() throws IOException {
    may("viewer", OF_VIEWERS, "kaltura-video-search", List.of("2200000000000000003"));

    Golden.matches("help-viewer", help().toData());
  }

  @Test
  void aDeprecatedCommandIsListedWithItsSuccessorAndVersion() {
    SlashCommand old =
        new SlashCommand(
                "kaltura-list",
                Ack.PRIVATE_REPLY,
                phrases -> Commands.slash("kaltura-list", "List meetings"),
                invocation -> new MessageCreateBuilder().setContent("-").build())
            .inVersion("2")
            .deprecated(new Deprecation("1.4", "kaltura-meetings", null));
    Permissions permissions = new Permissions().operations(List.of("listMeetings"));

    assertThat(new CommandLines(permissions, new Texts().in(Locale.ENGLISH)).line(old))
        .contains("List meetings (deprecated, use /kaltura-meetings)")
        .endsWith("v2");
  }

  @Test
  void anAdministratorSeesThatNothingIsLeftToOthers() throws IOException {
    may("administrator", OF_ADMINISTRATORS, "kaltura-video-search", List.of("22"));

    MessageCreateData help = help();

    Golden.matches("help-administrator", help.toData());
    assertThat(description(help)).doesNotContain("\uD83D\uDD12", "<@&");
  }

  @Test
  void aModeratorIsToldThatMeetingsOfOthersAreTheirsToEnd() {
    may("moderator", OF_VIEWERS, "kaltura-start", List.of("22"));

    assertThat(description(help()))
        .startsWith("You are a **moderator** in this server")
        .containsPattern("✅ `/kaltura-end` – [^.]*\\n")
        .contains("🔒 `/kaltura-config-view`");
  }

  @Test
  void aCommandThatIsLeftToNobodyIsForAdministrators() {
    may("viewer", List.of("getPermissions"), "kaltura-start", List.of());

    assertThat(description(help()))
        .containsPattern("🔒 `/kaltura-start` – [^\\n]*Only administrators can\\.");
  }

  @Test
  void aRoleFromTheFutureOrNoneIsNoObstacle() {
    may("emperor", OF_VIEWERS, "kaltura-start", List.of());

    assertThat(description(help())).startsWith("This is for you in this server:");
  }

  @Test
  void whereCommandsAreOffThatIsTheHelp() {
    talk.server().refuse("GET /permissions", 403, "commands_disabled");

    assertThatThrownBy(this::help).hasMessageContaining("commands_disabled");
  }

  @Test
  void allCommandsFitIntoOneMessageHoweverManyRolesTheyAreLeftTo() {
    List<String> roles = IntStream.range(0, 25).mapToObj(i -> "1%019d".formatted(i)).toList();
    for (String role : List.of("viewer", "moderator", "administrator")) {
      may(role, List.of("getPermissions"), LIMITED, roles);

      MessageCreateData help = help();

      DiscordLimits.hold(help);
      assertThat(description(help)).contains("<@&10000000000000000004> and 20 more");
    }
  }

  @Test
  void everyCommandOfTheBotHasItsLineAndItsOperation() throws IOException {
    may("viewer", OF_VIEWERS, "kaltura-start", List.of());
    String help = description(help());
    List<String> commands =
        Pattern.compile("\"name\" : \"(kaltura-[a-z-]+)\"")
            .matcher(Files.readString(Path.of("src/test/resources/golden/commands.json")))
            .results()
            .map(name -> name.group(1))
            .toList();

    assertThat(commands).contains("kaltura-help").hasSizeGreaterThan(10);
    assertThat(commands)
        .allSatisfy(
            command -> {
              assertThat(help).contains(" `/" + command + "` ");
              assertThat(CommandOperation.of(command)).as(command).isPresent();
            });
  }

  @Test
  void theOperationsStandInTheContract() throws IOException {
    List<String> known;
    try (Stream<Path> paths = Files.list(Path.of("..", "api-spec", "paths"))) {
      known = paths.flatMap(HelpTest::operationIds).toList();
    }

    assertThat(Stream.of(CommandOperation.values()).map(CommandOperation::operationId))
        .isSubsetOf(known);
  }

  private static Stream<String> operationIds(Path file) {
    try {
      return Pattern.compile("operationId: ([A-Za-z]+)")
          .matcher(Files.readString(file))
          .results()
          .map(id -> id.group(1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private MessageCreateData help() {
    return talk.run("kaltura-help", Map.of());
  }

  private static String description(MessageCreateData help) {
    MessageEmbed embed = help.getEmbeds().getFirst();
    return String.valueOf(embed.getDescription());
  }

  private void may(String role, List<String> operations, String leftCommand, List<String> roles) {
    may(role, operations, List.of(leftCommand), roles);
  }

  private void may(
      String role, List<String> operations, List<String> leftCommands, List<String> roles) {
    List<String> commands =
        LIMITED.stream()
            .map(
                name ->
                    leftCommands.contains(name)
                        ? "{\"name\":\"%s\",\"allowed\":false,\"allowedRoleIds\":[%s]}"
                            .formatted(name, quoted(roles))
                        : "{\"name\":\"%s\",\"allowed\":true}".formatted(name))
            .toList();
    talk.server()
        .answer(
            "GET /permissions",
            200,
            "{\"guildId\":\"2000\",\"role\":\"%s\",\"operations\":[%s],\"commands\":[%s]}"
                .formatted(role, quoted(operations), String.join(",", commands)));
  }

  private static String quoted(List<String> texts) {
    return String.join(",", texts.stream().map(text -> '"' + text + '"').toList());
  }
}
