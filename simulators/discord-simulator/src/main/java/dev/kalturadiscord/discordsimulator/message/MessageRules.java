package dev.kalturadiscord.discordsimulator.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import dev.kalturadiscord.discordsimulator.wire.FormCheck;
import java.util.List;

/** Discord's documented limits of messages. */
public final class MessageRules {
  private static final int CONTENT = 2_000;
  private static final int EMBEDS = 10;
  private static final int EMBED_CHARACTERS = 6_000;
  private static final int TITLE = 256;
  private static final int DESCRIPTION = 4_096;
  private static final int FIELDS = 25;
  private static final int FIELD_NAME = 256;
  private static final int FIELD_VALUE = 1_024;
  private static final int FOOTER = 2_048;
  private static final int AUTHOR = 256;
  private static final int NONCE = 25;

  private final FormCheck form = new FormCheck();

  private MessageRules() {}

  /**
   * Checks the fields of a message to be created or changed.
   *
   * @param prefix where the message is in the body ({@code data.}), or nothing
   * @param version2 whether the message is, or becomes, one of components alone
   * @throws ApiError code 50035 with every broken limit
   */
  public static void check(String prefix, JsonNode message, boolean version2) {
    MessageRules rules = new MessageRules();
    rules.message(prefix, message, version2);
    rules.form.orThrow();
  }

  /**
   * Checks that a new message would show anything at all.
   *
   * @throws ApiError code 50006 when it would not
   */
  public static void requireSomething(JsonNode message, boolean hasFiles) {
    boolean something =
        hasFiles
            || !message.path("content").asText("").isBlank()
            || message.hasNonNull("poll")
            || List.of("embeds", "components", "sticker_ids", "attachments").stream()
                .anyMatch(field -> message.path(field).size() > 0);
    if (!something) {
      throw ApiError.emptyMessage();
    }
  }

  private void message(String prefix, JsonNode message, boolean version2) {
    form.text(prefix + "content", message.path("content"), 0, CONTENT);
    if (message.path("nonce").isTextual()) {
      form.text(prefix + "nonce", message.path("nonce"), 0, NONCE);
    }
    JsonNode embeds = message.path("embeds");
    if (version2) {
      for (String field : List.of("content", "embeds", "poll", "sticker_ids")) {
        JsonNode value = message.path(field);
        if ((!value.isNull() && !value.asText("").isEmpty()) || value.size() > 0) {
          form.problem(
              prefix + field,
              "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
              "The '" + field + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
      }
    }
    form.size(prefix + "embeds", embeds, 0, EMBEDS);
    int characters = 0;
    for (int i = 0; i < embeds.size(); i++) {
      embed(prefix + "embeds." + i + ".", embeds.get(i));
      characters += characters(embeds.get(i));
    }
    if (characters > EMBED_CHARACTERS) {
      form.problem(
          prefix + "embeds",
          "MAX_EMBED_SIZE_EXCEEDED",
          "Embed size exceeds maximum size of " + EMBED_CHARACTERS);
    }
    new ComponentRules(form).message(prefix + "components", message.path("components"), version2);
  }

  private void embed(String at, JsonNode embed) {
    form.text(at + "title", embed.path("title"), 0, TITLE);
    form.text(at + "description", embed.path("description"), 0, DESCRIPTION);
    form.url(at + "url", embed.path("url"), "http", "https");
    form.url(at + "image.url", embed.path("image").path("url"), "http", "https", "attachment");
    form.url(
        at + "thumbnail.url", embed.path("thumbnail").path("url"), "http", "https", "attachment");
    if (embed.path("footer").isObject()) {
      form.requiredText(at + "footer.text", embed.path("footer").path("text"), 0, FOOTER);
    }
    if (embed.path("author").isObject()) {
      form.requiredText(at + "author.name", embed.path("author").path("name"), 0, AUTHOR);
      form.url(at + "author.url", embed.path("author").path("url"), "http", "https");
    }
    JsonNode fields = embed.path("fields");
    form.size(at + "fields", fields, 0, FIELDS);
    for (int i = 0; i < fields.size(); i++) {
      String path = at + "fields." + i + ".";
      form.requiredText(path + "name", fields.get(i).path("name"), 1, FIELD_NAME);
      form.requiredText(path + "value", fields.get(i).path("value"), 1, FIELD_VALUE);
    }
  }

  private static int characters(JsonNode embed) {
    int sum =
        length(embed.path("title"))
            + length(embed.path("description"))
            + length(embed.path("footer").path("text"))
            + length(embed.path("author").path("name"));
    for (JsonNode field : embed.path("fields")) {
      sum += length(field.path("name")) + length(field.path("value"));
    }
    return sum;
  }

  private static int length(JsonNode text) {
    String value = text.asText("");
    return value.codePointCount(0, value.length());
  }
}
