package dev.kalturadiscord.discordsimulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.message.Message;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.world.Guild;
import dev.kalturadiscord.discordsimulator.world.Member;
import dev.kalturadiscord.discordsimulator.world.Permission;
import dev.kalturadiscord.discordsimulator.world.Person;
import dev.kalturadiscord.discordsimulator.world.World;
import dev.kalturadiscord.discordsimulator.world.WorldDocuments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds what the gateway tells the bot about an interaction. */
final class InteractionPayload {
  private static final int GUILD_CONTEXT = 0;
  private static final int BOT_DM_CONTEXT = 1;
  private static final int DIRECT_MESSAGE = 1;
  private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;

  private final World world;
  private final WorldDocuments documents;

  InteractionPayload(World world) {
    this.world = world;
    this.documents = new WorldDocuments(world);
  }

  /** The installation that an interaction comes from: the guild's, 0 in direct messages. */
  static ObjectNode owners(Interaction.Origin origin) {
    return Json.object().put("0", origin.guildId() == null ? "0" : origin.guildId());
  }

  /**
   * The data of an INTERACTION_CREATE event.
   *
   * @param message the message whose component was used, else null
   */
  ObjectNode of(Interaction.Origin origin, Place place, JsonNode data, @Nullable Message message) {
    Guild guild = place.guild();
    long permissions = guild.permissions(place.member(), place.channel());
    // A bot that is not in the guild may what everybody may.
    Member bot = world.botIn(guild).orElseGet(() -> new Member(world.bot().id(), List.of()));
    ObjectNode payload =
        payload(origin, data, GUILD_CONTEXT, guild.permissions(bot, place.channel()));
    payload.put("guild_id", origin.guildId());
    ObjectNode guildPart = payload.putObject("guild");
    guildPart.put("id", origin.guildId());
    guildPart.put("locale", "en-US");
    guildPart.putArray("features");
    payload.set("channel", documents.interactionChannel(place.channel(), permissions));
    payload.set("member", documents.interactionMember(place.member(), permissions));
    payload.put("guild_locale", "en-US");
    if (message != null) {
      payload.set("message", message.document());
    }
    return payload;
  }

  /** The same for a direct message to the bot: without guild and member, with a user. */
  ObjectNode ofDirectMessage(Interaction.Origin origin, JsonNode data) {
    Person person = world.person(origin.userId()).orElseThrow();
    ObjectNode payload = payload(origin, data, BOT_DM_CONTEXT, Permission.IN_DIRECT_MESSAGES);
    ObjectNode channel = payload.putObject("channel");
    channel.put("id", origin.channelId());
    channel.put("type", DIRECT_MESSAGE);
    channel.putNull("last_message_id");
    channel.put("flags", 0);
    channel.putArray("recipients").add(documents.user(person));
    payload.set("user", documents.user(person));
    return payload;
  }

  private ObjectNode payload(
      Interaction.Origin origin, JsonNode data, int context, long appPermissions) {
    ObjectNode payload = Json.object();
    payload.put("id", origin.id());
    payload.put("application_id", world.applicationId());
    payload.put("type", origin.kind().type());
    payload.put("version", 1);
    payload.put("token", origin.token());
    payload.set("data", data);
    payload.put("channel_id", origin.channelId());
    payload.put("locale", world.person(origin.userId()).orElseThrow().locale());
    payload.put("app_permissions", Long.toString(appPermissions));
    payload.putArray("entitlements");
    payload.set("authorizing_integration_owners", owners(origin));
    payload.put("context", context);
    payload.put("attachment_size_limit", TEN_MEBIBYTES);
    return payload;
  }
}
