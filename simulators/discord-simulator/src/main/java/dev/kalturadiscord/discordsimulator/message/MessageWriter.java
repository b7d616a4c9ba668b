package dev.kalturadiscord.discordsimulator.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.rest.SentFile;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.wire.Snowflakes;
import dev.kalturadiscord.discordsimulator.world.World;
import dev.kalturadiscord.discordsimulator.world.WorldDocuments;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes Discord's message objects of what the bot sends, and changes them. */
public final class MessageWriter {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");
  private static final int SETTABLE =
      MessageFlag.SUPPRESS_EMBEDS | MessageFlag.SUPPRESS_NOTIFICATIONS | MessageFlag.COMPONENTS_V2;

  private final World world;
  private final WorldDocuments documents;
  private final Mentions mentions;
  private final Snowflakes snowflakes;
  private final Attachments attachments;
  private final Clock clock;

  public MessageWriter(World world, Snowflakes snowflakes, Attachments attachments, Clock clock) {
    this.world = world;
    this.documents = new WorldDocuments(world);
    this.mentions = new Mentions(world);
    this.snowflakes = snowflakes;
    this.attachments = attachments;
    this.clock = clock;
  }

  /**
   * A new message of the bot; it is not kept yet.
   *
   * @param body what the bot sent, already within the limits
   * @param type Discord's message type
   * @param onlyFor the one person who will see it; null for everybody
   * @param forcedFlags flags that are set whatever the body says
   */
  public Message create(
      String channelId,
      int type,
      JsonNode body,
      List<SentFile> files,
      @Nullable String onlyFor,
      int forcedFlags) {
    ObjectNode document = Json.object();
    String id = snowflakes.next();
    document.put("id", id);
    document.put("channel_id", channelId);
    document.put("type", type);
    document.set("author", documents.user(world.bot()));
    document.put("timestamp", now());
    document.putNull("edited_timestamp");
    document.put("tts", body.path("tts").asBoolean(false));
    document.put("pinned", false);
    int ephemeral = onlyFor == null ? 0 : MessageFlag.EPHEMERAL;
    document.put("flags", (body.path("flags").asInt(0) & SETTABLE) | forcedFlags | ephemeral);
    document.put("content", "");
    document.putArray("embeds");
    document.putArray("components");
    document.putArray("attachments");
    write(document, body, files);
    return new Message(id, channelId, onlyFor, document);
  }

  /** The message with the given fields changed; no longer loading. */
  public Message edit(Message message, JsonNode body, List<SentFile> files) {
    int wanted = body.path("flags").asInt(message.flags()) & SETTABLE;
    // Once built from components a message stays so, and who sees it never changes.
    int kept = message.flags() & (MessageFlag.COMPONENTS_V2 | MessageFlag.EPHEMERAL);
    boolean version2 = MessageFlag.isSet(wanted | kept, MessageFlag.COMPONENTS_V2);
    MessageRules.check("", body, version2);
    ObjectNode document = message.document().deepCopy();
    document.put("flags", wanted | kept);
    write(document, body, files);
    if (!message.loading()) {
      document.put("edited_timestamp", now());
    }
    MessageRules.requireSomething(document, false);
    return message.with(document);
  }

  private void write(ObjectNode document, JsonNode body, List<SentFile> files) {
    if (body.has("content")) {
      document.put("content", body.path("content").asText("").strip());
      if (body.path("content").isNull()) {
        document.put("content", "");
      }
    }
    mentions.fill(document, body.path("allowed_mentions"));
    if (body.has("embeds")) {
      document.set("embeds", embeds(body.path("embeds")));
    }
    if (body.has("components")) {
      JsonNode components = body.path("components");
      document.set(
          "components", components.isArray() ? Components.withIds(components) : Json.array());
    }
    attachments.write(document, body, files);
  }

  private static ArrayNode embeds(JsonNode sent) {
    ArrayNode embeds = Json.array();
    for (JsonNode embed : sent) {
      if (embed instanceof ObjectNode fields) {
        ObjectNode copy = fields.deepCopy();
        // Clients drop embeds whose type they do not know.
        copy.put("type", "rich");
        copy.path("fields")
            .forEach(
                field -> {
                  if (field instanceof ObjectNode it && !it.has("inline")) {
                    it.put("inline", false);
                  }
                });
        embeds.add(copy);
      }
    }
    return embeds;
  }

  private String now() {
    return TIMESTAMP.format(clock.instant().atOffset(ZoneOffset.UTC));
  }

  /**
   * Checks that a message is the bot's own.
   *
   * @throws ApiError code 50005 when it is not
   */
  void requireOwn(Message message) {
    if (!message.document().path("author").path("id").asText().equals(world.bot().id())) {
      throw ApiError.authoredByAnother();
    }
  }
}
