package dev.kalturadiscord.bot;

import dev.kalturadiscord.bot.interaction.ChannelAccess;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.CustomId;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.FirstResponse;
import dev.kalturadiscord.bot.interaction.Input;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.ModalAction;
import dev.kalturadiscord.bot.interaction.OpeningAction;
import dev.kalturadiscord.bot.interaction.Request;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.interaction.Suggestion;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.KalturaDiscordClient;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Somebody who uses any command of the bot, before a prepared server. */
public final class Talk implements AutoCloseable {

  /** Of a member who can see and write. */
  private static final String READ_AND_WRITE = "3072";

  private final StubServer server = new StubServer();
  private final KalturaDiscordClient client = server.client();
  private Instant now = Instant.parse("2026-11-25T12:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private Features bot = Features.all(clock);
  private String userId = "4000";
  private String displayName = "Ada Lovelace";
  private String permissions = READ_AND_WRITE;
  private ChannelAccess access = everything();
  private String channelId = "2100";
  private int interactions = 100;

  public Talk() throws IOException {}

  public StubServer server() {
    return server;
  }

  /** Time goes on. */
  public void wait(Duration time) {
    now = now.plus(time);
  }

  /** What the bot kept in its memory is gone. */
  public void restart() {
    bot = Features.all(clock);
  }

  /** Somebody else acts from now on. */
  public void be(String otherUserId) {
    userId = otherUserId;
  }

  /** The person has another name from now on. */
  public void beCalled(String otherName) {
    displayName = otherName;
  }

  /** What Discord lets the person do here from now on. */
  public void can(String permissionBits) {
    permissions = permissionBits;
  }

  /** What Discord lets the bot do from now on, and whether it is in a thread. */
  public void botCan(boolean inThread, Permission... permissions) {
    access = new ChannelAccess(inThread, bits(Permission.getRaw(permissions)));
  }

  /** Everything happens in another channel from now on. */
  public void in(String otherChannelId) {
    channelId = otherChannelId;
  }

  private static ChannelAccess everything() {
    return new ChannelAccess(false, bits(Permission.ADMINISTRATOR.getRawValue()));
  }

  private static Optional<BigInteger> bits(long raw) {
    return Optional.of(BigInteger.valueOf(raw));
  }

  /** Uses a command. */
  public MessageCreateData run(String name, Map<String, String> options) {
    return run(command(name).feature(), new Input(null, options, List.of()));
  }

  /** Presses a button, by its label, or chooses from a menu, by its placeholder. */
  public MessageCreateData use(MessageCreateData shown, String label, String... values) {
    List<String> descriptions =
        shown.getEmbeds().stream()
            .map(embed -> Objects.toString(embed.getDescription(), ""))
            .toList();
    return use(customId(shown, label), descriptions, values);
  }

  /** Presses a button or chooses from a menu, by its custom id. */
  public MessageCreateData use(String customId, List<String> descriptions, String... values) {
    CustomId id = CustomId.parse(customId).orElseThrow();
    Feature feature =
        bot.routes().components().stream()
            .filter(component -> component.action().equals(id.action()))
            .map(ComponentAction::feature)
            .findFirst()
            .orElseThrow();
    return run(feature, new Input(id.argument(), Map.of(), List.of(values), descriptions));
  }

  /** Presses a button that may open a form, by its label. */
  public FirstResponse open(MessageCreateData shown, String label) {
    CustomId id = CustomId.parse(customId(shown, label)).orElseThrow();
    return bot.routes().openings().stream()
        .filter(route -> route.action().equals(id.action()))
        .map(OpeningAction::opening)
        .findFirst()
        .orElseThrow()
        .open(invocation(new Input(id.argument(), Map.of(), List.of())));
  }

  /** Sends a form with these texts. */
  public MessageCreateData submit(FirstResponse form, Map<String, String> texts) {
    CustomId id = CustomId.parse(((FirstResponse.Form) form).modal().getId()).orElseThrow();
    Feature feature =
        bot.routes().modals().stream()
            .filter(modal -> modal.action().equals(id.action()))
            .map(ModalAction::feature)
            .findFirst()
            .orElseThrow();
    return run(feature, new Input(id.argument(), texts, List.of()));
  }

  /** Does what comes after an acknowledgement. */
  public MessageCreateData goOn(FirstResponse response) {
    return run(
        ((FirstResponse.Acknowledgement) response).feature(), new Input(null, Map.of(), List.of()));
  }

  /** What is suggested while an option is typed. */
  public List<Suggestion> suggestions(String name, String option, Map<String, String> options) {
    return Objects.requireNonNull(command(name).suggestions().get(option))
        .suggest(invocation(new Input(option, options, List.of())));
  }

  private SlashCommand command(String name) {
    return bot.routes().commands().stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String customId(MessageCreateData shown, String label) {
    return Stream.concat(
            shown.getComponentTree().findAll(Button.class).stream()
                .filter(button -> button.getLabel().equals(label))
                .map(Button::getCustomId),
            shown.getComponentTree().findAll(SelectMenu.class).stream()
                .filter(menu -> label.equals(menu.getPlaceholder()))
                .map(SelectMenu::getCustomId))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No \"" + label + "\" in " + shown.toData()));
  }

  private MessageCreateData run(Feature feature, Input input) {
    return feature.run(invocation(input));
  }

  private Invocation invocation(Input input) {
    interactions++;
    DiscordMemberGrant member =
        new DiscordMemberGrant()
            .guildId("2000")
            .userId(userId)
            .displayName(displayName)
            .permissions(permissions);
    Request request =
        new Request(
            String.valueOf(interactions),
            Request.Kind.COMMAND,
            "any",
            input,
            "2000",
            channelId,
            List.of(),
            Locale.ENGLISH,
            Locale.ENGLISH,
            CompletableFuture.completedFuture(member),
            access);
    return new Invocation(
        request, member, client.onBehalfOf(member), new Texts().in(Locale.ENGLISH));
  }

  @Override
  public void close() {
    server.close();
  }
}
