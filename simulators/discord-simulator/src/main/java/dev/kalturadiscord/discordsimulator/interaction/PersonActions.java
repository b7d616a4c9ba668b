package dev.kalturadiscord.discordsimulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.command.CommandCall;
import dev.kalturadiscord.discordsimulator.gateway.Gateway;
import dev.kalturadiscord.discordsimulator.message.Message;
import dev.kalturadiscord.discordsimulator.message.MessageStore;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.wire.Refusal;
import dev.kalturadiscord.discordsimulator.wire.Snowflakes;
import dev.kalturadiscord.discordsimulator.world.World;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people do in their Discord clients. Each action tells the bot and gives the interaction's
 * id; what a client would not offer fails with {@link Refusal}.
 */
public final class PersonActions {
  private static final int TOKEN_BYTES = 48;

  private final World world;
  private final CommandCall commands;
  private final MessageStore messages;
  private final InteractionDesk desk;
  private final Gateway gateway;
  private final Snowflakes snowflakes;
  private final InteractionPayload payloads;
  private final Map<String, String> directMessages = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  public PersonActions(
      World world,
      CommandCall commands,
      MessageStore messages,
      InteractionDesk desk,
      Gateway gateway,
      Snowflakes snowflakes) {
    this.world = world;
    this.commands = commands;
    this.messages = messages;
    this.desk = desk;
    this.gateway = gateway;
    this.snowflakes = snowflakes;
    this.payloads = new InteractionPayload(world);
  }

  /**
   * Uses a slash command.
   *
   * @param options the values by option name
   */
  public String useCommand(
      String guildId, String channelId, String userId, String name, JsonNode options) {
    Place place = Place.find(world, guildId, channelId, userId);
    ObjectNode data = commands.command(place.guild(), place.member(), name, options);
    return start(InteractionKind.COMMAND, name, place, data, null);
  }

  /**
   * Has many people use a command at the same moment: nothing comes in between on the gateway.
   *
   * @param count how many
   * @return the interactions' ids
   */
  public List<String> useCommandAtOnce(
      String guildId, String channelId, String userId, String name, JsonNode options, int count) {
    Place place = Place.find(world, guildId, channelId, userId);
    ObjectNode data = commands.command(place.guild(), place.member(), name, options);
    return Stream.generate(() -> start(InteractionKind.COMMAND, name, place, data.deepCopy(), null))
        .limit(count)
        .toList();
  }

  /**
   * Uses a global command in a direct message to the bot, as a client does that does not know yet
   * that it is for guilds only.
   *
   * @param options the values by option name; they go unchecked
   */
  public String useCommandInDirectMessage(String userId, String name, JsonNode options) {
    if (world.person(userId).filter(person -> !person.bot()).isEmpty()) {
      throw new Refusal("no such person: " + userId);
    }
    ObjectNode data = commands.inDirectMessage(name, options);
    String channelId = directMessages.computeIfAbsent(userId, id -> snowflakes.next());
    Interaction.Origin origin =
        origin(InteractionKind.COMMAND, name, null, channelId, userId, null);
    desk.open(origin);
    gateway.dispatchInteraction(null, payloads.ofDirectMessage(origin, data));
    return origin.id();
  }

  /** Types into an option that has autocomplete. */
  public String type(
      String guildId,
      String channelId,
      String userId,
      String name,
      JsonNode options,
      String focused) {
    Place place = Place.find(world, guildId, channelId, userId);
    ObjectNode data = commands.autocomplete(place.guild(), place.member(), name, options, focused);
    return start(InteractionKind.AUTOCOMPLETE, name, place, data, null);
  }

  /**
   * Presses a button or chooses from a select menu.
   *
   * @param values what was chosen; empty for a button
   */
  public String useComponent(
      String guildId,
      String channelId,
      String userId,
      String messageId,
      String customId,
      List<String> values) {
    Place place = Place.find(world, guildId, channelId, userId);
    Message message =
        messages
            .find(messageId)
            .filter(it -> it.channelId().equals(channelId) && it.visibleTo(userId))
            .orElseThrow(() -> new Refusal("no such message: " + messageId));
    ObjectNode data = new ComponentUse(world, place).data(message, customId, values);
    return start(InteractionKind.COMPONENT, customId, place, data, message);
  }

  /**
   * Sends off a modal.
   *
   * @param openedBy the interaction that was answered with the modal
   * @param values what was entered, by custom id; arrays for select menus
   */
  public String submitModal(String openedBy, String userId, JsonNode values) {
    Opened opened =
        desk.read(
                openedBy,
                it -> new Opened(it.origin(), it.modal() == null ? Json.object() : it.modal()))
            .filter(it -> it.modal().has("custom_id"))
            .filter(it -> it.origin().userId().equals(userId))
            .orElseThrow(() -> new Refusal("this interaction opened no modal for this person"));
    Interaction.Origin origin = opened.origin();
    if (origin.guildId() == null) {
      throw new Refusal("forms of direct messages cannot be sent");
    }
    Place place = Place.find(world, origin.guildId(), origin.channelId(), userId);
    ObjectNode data = ModalSubmission.data(world, place, opened.modal(), values);
    String source = origin.sourceMessageId();
    Message message = source == null ? null : messages.find(source).orElse(null);
    return start(InteractionKind.MODAL, data.path("custom_id").asText(), place, data, message);
  }

  private String start(
      InteractionKind kind, String name, Place place, ObjectNode data, @Nullable Message message) {
    Interaction.Origin origin =
        origin(
            kind,
            name,
            place.guild().id(),
            place.channel().id(),
            place.member().userId(),
            message == null ? null : message.id());
    desk.open(origin);
    gateway.dispatchInteraction(origin.guildId(), payloads.of(origin, place, data, message));
    return origin.id();
  }

  private Interaction.Origin origin(
      InteractionKind kind,
      String name,
      @Nullable String guildId,
      String channelId,
      String userId,
      @Nullable String messageId) {
    return new Interaction.Origin(
        snowflakes.next(), token(), kind, name, guildId, channelId, userId, messageId, desk.now());
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private record Opened(Interaction.Origin origin, JsonNode modal) {}
}
