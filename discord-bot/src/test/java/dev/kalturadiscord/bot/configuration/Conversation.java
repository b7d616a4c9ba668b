package dev.kalturadiscord.bot.configuration;

import static dev.kalturadiscord.bot.Configurations.GUILD;

import dev.kalturadiscord.bot.Configurations;
import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.CustomId;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.FirstResponse;
import dev.kalturadiscord.bot.interaction.GuildRole;
import dev.kalturadiscord.bot.interaction.Input;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.ModalAction;
import dev.kalturadiscord.bot.interaction.Opening;
import dev.kalturadiscord.bot.interaction.OpeningAction;
import dev.kalturadiscord.bot.interaction.Request;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.interaction.Suggestion;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.KalturaDiscordClient;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import dev.kalturadiscord.client.model.GuildConfiguration;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Somebody who uses the commands of the configuration, before a prepared server. */
final class Conversation implements AutoCloseable {

  static final String CONFIGURATION = "/guilds/" + GUILD + "/configuration";

  final StubServer server = new StubServer();
  private ConfigurationCommands bot = new ConfigurationCommands(Clock.systemUTC());
  private final KalturaDiscordClient client = server.client();
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

  /** The server has no list of keys to give. */
  void hasNoKeys() {
    server.refuse("GET /configuration-keys", 503, "unavailable");
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
    return use(customId, List.of(), values);
  }

  /** Presses a button, by its label, or chooses from a menu, by its placeholder. */
  MessageCreateData use(MessageCreateData shown, String label, String... values) {
    return use(customId(shown, label), descriptions(shown), values);
  }

  private MessageCreateData use(String customId, List<String> descriptions, String... values) {
    CustomId id = CustomId.parse(customId).orElseThrow();
    Feature feature =
        bot.components().stream()
            .filter(component -> component.action().equals(id.action()))
            .map(ComponentAction::feature)
            .findFirst()
            .orElseThrow();
    return run(feature, new Input(id.argument(), Map.of(), List.of(values), descriptions));
  }

  /** Presses a button that opens a form, by its label. */
  Modal open(MessageCreateData shown, String label) {
    return open(customId(shown, label), descriptions(shown));
  }

  Modal open(String customId, List<String> descriptions) {
    CustomId id = CustomId.parse(customId).orElseThrow();
    Opening opening =
        bot.openings().stream()
            .filter(route -> route.action().equals(id.action()))
            .map(OpeningAction::opening)
            .findFirst()
            .orElseThrow();
    Input input = new Input(id.argument(), Map.of(), List.of(), descriptions);
    return ((FirstResponse.Form) opening.open(invocation(input))).modal();
  }

  /** Sends a form with one text. */
  MessageCreateData submit(Modal form, String text) {
    CustomId id = CustomId.parse(form.getId()).orElseThrow();
    Feature feature =
        bot.modals().stream()
            .filter(modal -> modal.action().equals(id.action()))
            .map(ModalAction::feature)
            .findFirst()
            .orElseThrow();
    return run(feature, new Input(id.argument(), Map.of("value", text), List.of()));
  }

  /** What the bot kept in its memory is gone. */
  void restart() {
    bot = new ConfigurationCommands(Clock.systemUTC());
  }

  private static String customId(MessageCreateData shown, String label) {
    return Stream.concat(
            shown.getComponentTree().findAll(Button.class).stream()
                .filter(button -> button.getLabel().equals(label) && !button.isDisabled())
                .map(Button::getCustomId),
            shown.getComponentTree().findAll(SelectMenu.class).stream()
                .filter(menu -> label.equals(menu.getPlaceholder()))
                .map(SelectMenu::getCustomId))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No \"" + label + "\" in " + shown.toData()));
  }

  private static List<String> descriptions(MessageCreateData shown) {
    return shown.getEmbeds().stream()
        .map(embed -> Objects.toString(embed.getDescription(), ""))
        .toList();
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
        request, member, client.onBehalfOf(member), new Texts().in(Locale.ENGLISH));
  }

  @Override
  public void close() {
    server.close();
  }
}
