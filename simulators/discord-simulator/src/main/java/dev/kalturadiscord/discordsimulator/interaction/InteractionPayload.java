package dev.kalturadiscord.discordsimulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.message.Message;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.world.Person;
import dev.kalturadiscord.discordsimulator.world.World;
import dev.kalturadiscord.discordsimulator.world.WorldDocuments;
import org.jspecify.annotations.Nullable;

/** Builds what the gateway tells the bot about an interaction. */
final class InteractionPayload {
  private static final int GUILD_CONTEXT = 0;
  private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;

  private final World world;
  private final WorldDocuments documents;

  InteractionPayload(World world) {
    this.world = world;
    this.documents = new WorldDocuments(world);
  }

  /**
   * The data of an INTERACTION_CREATE event.
   *
   * @param message the message whose component was used, else null
   */
  ObjectNode of(Interaction.Origin origin, Place place, JsonNode data, @Nullable Message message) {
    Person person = world.person(origin.userId()).orElseThrow();
    long permissions = place.guild().permissions(place.member());
    ObjectNode payload = Json.object();
    payload.put("id", origin.id());
    payload.put("application_id", world.applicationId());
    payload.put("type", origin.kind().type());
    payload.put("version", 1);
    payload.put("token", origin.token());
    payload.set("data", data);
    payload.put("guild_id", origin.guildId());
    ObjectNode guild = payload.putObject("guild");
    guild.put("id", origin.guildId());
    guild.put("locale", "en-US");
    guild.putArray("features");
    payload.put("channel_id", origin.channelId());
    payload.set("channel", documents.interactionChannel(place.channel(), permissions));
    payload.set("member", documents.interactionMember(place.guild(), place.member()));
    payload.put("locale", person.locale());
    payload.put("guild_locale", "en-US");
    payload.put(
        "app_permissions",
        Long.toString(
            place.guild().permissions(place.guild().member(world.bot().id()).orElseThrow())));
    payload.putArray("entitlements");
    payload.putObject("authorizing_integration_owners").put("0", origin.guildId());
    payload.put("context", GUILD_CONTEXT);
    payload.put("attachment_size_limit", TEN_MEBIBYTES);
    if (message != null) {
      payload.set("message", message.document());
    }
    return payload;
  }
}
