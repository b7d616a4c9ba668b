package dev.kalturadiscord.discordsimulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.wire.Refusal;

/**
 * The users, members, roles and channels that values of an interaction name, as Discord sends them
 * along.
 */
public final class Resolved {
  private final World world;
  private final WorldDocuments documents;
  private final Guild guild;
  private final ObjectNode found = Json.object();

  public Resolved(World world, Guild guild) {
    this.world = world;
    this.documents = new WorldDocuments(world);
    this.guild = guild;
  }

  /**
   * Adds a person.
   *
   * @throws Refusal when no such person is in the guild
   */
  public void user(String userId) {
    Member member =
        guild.member(userId).orElseThrow(() -> new Refusal("no such member: " + userId));
    found
        .withObjectProperty("users")
        .set(userId, documents.user(world.person(userId).orElseThrow()));
    found.withObjectProperty("members").set(userId, documents.resolvedMember(guild, member));
  }

  /**
   * Adds a role.
   *
   * @throws Refusal when the guild has no such role
   */
  public void role(String roleId) {
    Role role = guild.role(roleId).orElseThrow(() -> new Refusal("no such role: " + roleId));
    found.withObjectProperty("roles").set(roleId, documents.role(role));
  }

  /**
   * Adds a channel.
   *
   * @param viewer whose permissions in the channel Discord sends along
   * @throws Refusal when the guild has no such channel
   */
  public void channel(String channelId, Member viewer) {
    Channel channel =
        guild.channel(channelId).orElseThrow(() -> new Refusal("no such channel: " + channelId));
    found
        .withObjectProperty("channels")
        .set(channelId, documents.interactionChannel(channel, guild.permissions(viewer, channel)));
  }

  /** Adds a person or a role. */
  public void mentionable(String id) {
    if (guild.role(id).isPresent()) {
      role(id);
    } else {
      user(id);
    }
  }

  /** Puts what was found into the data of an interaction, when there is any. */
  public void addTo(ObjectNode data) {
    if (!found.isEmpty()) {
      data.set("resolved", found);
    }
  }
}
