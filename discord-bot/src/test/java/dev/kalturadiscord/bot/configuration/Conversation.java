package dev.kalturadiscord.bot.configuration;

import static dev.kalturadiscord.bot.Configurations.GUILD;

import dev.kalturadiscord.bot.Configurations;
import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.CustomId;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.GuildRole;
import dev.kalturadiscord.bot.interaction.Input;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.Request;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.interaction.Suggestion;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import dev.kalturadiscord.client.model.GuildConfiguration;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Somebody who uses the commands of the configuration, before a prepared server. */
final class Conversation implements AutoCloseable {

  static final String CONFIGURATION = "/guilds/" + GUILD + "/configuration";

  final StubServer server = new StubServer();
  private final ConfigurationCommands bot = new ConfigurationCommands(Clock.systemUTC());
  private List<GuildRole> roles = List.of();

  Conversation() throws IOException {
    server.answer("GET /configuration-keys", 200, Configurations.keysJson());
    has(Configurations.defaults());
  }

  /** What the server has. */
  void has(GuildConfiguration configuration) {
    server.answer(
        "GET " + CONFIGURATION, 200, Configurations.json(configuration), Configurations.ETAG);
  }

  /** What the server has after the only change it takes. */
  void takes(String method, String path, GuildConfiguration after, String etag) {
    server.answer(method + " " + CONFIGURATION + path, 200, Configurations.json(after), etag);
  }

  /** The server refuses the next changes. */
  void refuses(String pointer, String code, String detail) {
    server.answer(
        "PATCH " + CONFIGURATION,
        422,
        """
        {"type":"/problems/invalid_field","title":"t","status":422,"detail":"d",
         "code":"invalid_field","requestId":"req1",
         "errors":[{"pointer":"%s","detail":"%s","code":"%s"}]}
        """
            .formatted(pointer, detail, code));
  }

  /** Others were faster than all that is tried from now on. */
  void isTooLate() {
    for (String request : List.of("PATCH ", "DELETE ")) {
      server.refuse(request + CONFIGURATION, 412, "precondition_failed");
    }
    server.refuse("POST " + CONFIGURATION + "/undo", 412, "precondition_failed");
    server.answer(
        "GET " + CONFIGURATION + "/history?limit=50",
        200,
        """
        {"items":[
         {"id":"chg_3","version":9,"at":"2026-11-23T12:01:00Z","kind":"update",
          "userId":"4001","displayName":"Grace *Hopper*",
          "changes":[{"key":"meetings.sharing","after":"host"},
                     {"key":"commands.permissions.kaltura-end","before":["22"],"after":[]}]},
         {"id":"chg_2","version":8,"at":"2026-11-23T12:00:00Z","kind":"reset","clientId":"dash",
          "changes":[{"key":"meetings.joinWindowMinutes","before":30}]},
         {"id":"chg_1","version":7,"at":"2026-11-23T11:00:00Z","kind":"update",
          "userId":"4001","changes":[{"key":"features.recording","after":false}]}]}
        """);
  }

  void rolesAre(GuildRole... known) {
    roles = List.of(known);
  }

  MessageCreateData run(String name, Map<String, String> options) {
    return run(command(name).feature(), new Input(null, options, List.of()));
  }

  MessageCreateData use(String customId, String... values) {
    CustomId id = CustomId.parse(customId).orElseThrow();
    Feature feature =
        bot.components().stream()
            .filter(component -> component.action().equals(id.action()))
            .map(ComponentAction::feature)
            .findFirst()
            .orElseThrow();
    return run(feature, new Input(id.argument(), Map.of(), List.of(values)));
  }

  List<Suggestion> suggestions(String name, String option, Map<String, String> options) {
    return Objects.requireNonNull(command(name).suggestions().get(option))
        .suggest(invocation(new Input(option, options, List.of())));
  }

  /** What the server was asked to change. */
  StubServer.Call change() {
    return server.calls().stream()
        .filter(call -> !call.request().startsWith("GET "))
        .findFirst()
        .orElseThrow();
  }

  boolean changedNothing() {
    return server.calls().stream().allMatch(call -> call.request().startsWith("GET "));
  }

  private SlashCommand command(String name) {
    return bot.commands().stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private MessageCreateData run(Feature feature, Input input) {
    return feature.run(invocation(input));
  }

  private Invocation invocation(Input input) {
    DiscordMemberGrant member =
        new DiscordMemberGrant().guildId(GUILD).userId("4000").displayName("Ada Lovelace");
    Request request =
        new Request(
            "1",
            Request.Kind.COMMAND,
            "any",
            input,
            GUILD,
            "2100",
            roles,
            Locale.ENGLISH,
            Locale.ENGLISH,
            CompletableFuture.completedFuture(member));
    return new Invocation(
        request, member, server.client().onBehalfOf(member), new Texts().in(Locale.ENGLISH));
  }

  @Override
  public void close() {
    server.close();
  }
}
