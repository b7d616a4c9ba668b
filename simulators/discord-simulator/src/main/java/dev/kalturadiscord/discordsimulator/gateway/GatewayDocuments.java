package dev.kalturadiscord.discordsimulator.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.world.Guild;
import dev.kalturadiscord.discordsimulator.world.World;
import dev.kalturadiscord.discordsimulator.world.WorldDocuments;
import java.util.List;

/** The data of the events that the gateway sends by itself. */
final class GatewayDocuments {
  private final World world;
  private final WorldDocuments documents;

  GatewayDocuments(World world) {
    this.world = world;
    this.documents = new WorldDocuments(world);
  }

  /** READY: in it all guilds are unavailable, each comes with an event of its own. */
  ObjectNode ready(GatewaySession session, List<Guild> guilds, String url) {
    ObjectNode ready = Json.object();
    ready.put("v", 10);
    ObjectNode user = documents.user(world.bot());
    user.put("verified", true);
    user.put("mfa_enabled", true);
    ready.set("user", user);
    ready.putArray("private_channels");
    ArrayNode unavailable = ready.putArray("guilds");
    guilds.forEach(guild -> unavailable.add(unavailable(guild)));
    ready.put("session_id", session.id());
    ready.put("resume_gateway_url", url);
    ready.putArray("shard").add(session.shard()).add(session.shardCount());
    ready.putObject("application").put("id", world.applicationId()).put("flags", 0);
    return ready;
  }

  ObjectNode guildCreate(Guild guild) {
    return documents.guildCreate(guild);
  }

  /** GUILD_DELETE of a guild that an outage hides. */
  static ObjectNode unavailable(Guild guild) {
    return Json.object().put("id", guild.id()).put("unavailable", true);
  }

  /** GUILD_DELETE of a guild that the bot is not in any more. */
  static ObjectNode gone(Guild guild) {
    return Json.object().put("id", guild.id());
  }
}
