package dev.kalturadiscord.discordsimulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.message.ComponentType;
import dev.kalturadiscord.discordsimulator.message.Components;
import dev.kalturadiscord.discordsimulator.message.Message;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.wire.Refusal;
import dev.kalturadiscord.discordsimulator.world.Resolved;
import dev.kalturadiscord.discordsimulator.world.World;
import java.util.ArrayList;
import java.util.List;

/** Turns a pressed button or a choice from a select menu into an interaction's data. */
final class ComponentUse {
  private final World world;
  private final Place place;

  ComponentUse(World world, Place place) {
    this.world = world;
    this.place = place;
  }

  /**
   * The data of a component interaction.
   *
   * @throws Refusal when the message has no such enabled component or the choice is not offered
   */
  ObjectNode data(Message message, String customId, List<String> values) {
    JsonNode component =
        Components.byCustomId(message.document().path("components"), customId)
            .filter(it -> !it.path("disabled").asBoolean(false))
            .orElseThrow(() -> new Refusal("the message has no enabled component " + customId));
    int type = component.path("type").asInt();
    ObjectNode data = Json.object();
    data.put("component_type", type);
    data.put("custom_id", customId);
    data.put("id", component.path("id").asInt());
    if (ComponentType.isSelect(type)) {
      Resolved resolved = new Resolved(world, place.guild());
      choose(component, values, resolved);
      data.set("values", Json.texts(values));
      resolved.addTo(data);
    } else if (!values.isEmpty()) {
      throw new Refusal("component " + customId + " takes no values");
    }
    return data;
  }

  /** Checks that a select menu offers the values, and resolves the ids they may be. */
  void choose(JsonNode select, List<String> values, Resolved resolved) {
    int fewest = select.path("min_values").asInt(1);
    int most = select.path("max_values").asInt(1);
    if (values.size() < fewest || values.size() > most) {
      throw new Refusal("choose " + fewest + " to " + most + " values");
    }
    List<String> offered = new ArrayList<>();
    select.path("options").forEach(option -> offered.add(option.path("value").asText()));
    for (String value : values) {
      switch (select.path("type").asInt()) {
        case ComponentType.USER_SELECT -> resolved.user(value);
        case ComponentType.ROLE_SELECT -> resolved.role(value);
        case ComponentType.MENTIONABLE_SELECT -> resolved.mentionable(value);
        case ComponentType.CHANNEL_SELECT -> resolved.channel(value, place.member());
        default -> {
          if (!offered.contains(value)) {
            throw new Refusal("not offered: " + value);
          }
        }
      }
    }
  }
}
