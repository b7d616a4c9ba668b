package dev.kalturadiscord.kalturasimulator.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes what a template says about an entry. The body's form follows the template's data. */
final class WebhookWriter {
  private static final String JSON_FORMAT = "1";

  private record Body(String text, String contentType) {}

  private final String secret;

  /**
   * Writes for one account.
   *
   * @param secret the account's admin secret, with which Kaltura signs
   */
  WebhookWriter(String secret) {
    this.secret = secret;
  }

  WebhookRequest write(NotificationTemplate template, ObjectNode entry, long jobId) {
    Map<String, String> parameters = EntryParameter.values(template, entry);
    Body body = body(template, entry, parameters, jobId);
    Signature signature = Signature.of(template.secureHashingAlgo());
    Map<String, String> headers = new LinkedHashMap<>();
    if (!body.contentType().isEmpty()) {
      headers.put("Content-Type", body.contentType());
    }
    headers.put("X-KALTURA-SIGNATURE", signature.sign(secret, body.text()));
    headers.put("X-KALTURA-HASH-ALGO", signature.wireName());
    JsonNode custom =
        Objects.requireNonNullElse(template.customHeaders(), MissingNode.getInstance());
    for (JsonNode header : custom) {
      headers.put(
          filled(header.path("key").asText(), parameters),
          filled(header.path("value").asText(), parameters));
    }
    String url = Objects.requireNonNullElse(template.url(), "");
    String method = method(template);
    boolean inUrl = method.equals("GET") && !body.text().isEmpty();
    return new WebhookRequest(
        jobId,
        template.id(),
        template.name(),
        entry.path("id").asText(),
        method,
        inUrl ? url + (url.contains("?") ? "&" : "?") + body.text() : url,
        headers,
        inUrl ? "" : body.text(),
        template.timeout());
  }

  private static Body body(
      NotificationTemplate template, ObjectNode entry, Map<String, String> parameters, long jobId) {
    JsonNode data = Objects.requireNonNullElse(template.data(), MissingNode.getInstance());
    String contentType = data.path("contentType").asText();
    return switch (data.path("objectType").asText()) {
      case "KalturaHttpNotificationDataFields" ->
          new Body(
              form(parameters),
              contentType.isEmpty() ? "application/x-www-form-urlencoded" : contentType);
      case "KalturaHttpNotificationDataText" -> {
        JsonNode content = data.path("content");
        String text = content.isObject() ? content.path("value").asText() : content.asText();
        yield new Body(filled(text, parameters), contentType);
      }
      case "KalturaHttpNotificationObjectData" ->
          data.path("format").asText(JSON_FORMAT).equals(JSON_FORMAT)
              ? new Body(object(template, data, entry, jobId), "application/json")
              : new Body("", ""); // XML is not simulated
      default -> new Body("", "");
    };
  }

  /** The object stays empty when the template has no program text that gets it. */
  private static String object(
      NotificationTemplate template, JsonNode data, ObjectNode entry, long jobId) {
    ObjectNode notification = Json.object();
    notification.set("object", data.path("code").asText().isEmpty() ? Json.object() : entry);
    notification.put("eventObjectType", template.eventObjectType());
    notification.put("eventNotificationJobId", jobId);
    notification.put("templateId", template.id());
    notification.put("templateName", template.name());
    notification.put("templateSystemName", template.systemName());
    notification.put("eventType", Integer.parseInt(template.eventType()));
    notification.put("objectType", "KalturaHttpNotification");
    return new String(Json.write(notification), UTF_8);
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    // URLEncoder leaves the asterisk alone, PHP's http_build_query does not.
    return URLEncoder.encode(text, UTF_8).replace("*", "%2A");
  }

  private static String filled(String text, Map<String, String> parameters) {
    String filled = text;
    for (var parameter : parameters.entrySet()) {
      filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    return filled;
  }

  private static String method(NotificationTemplate template) {
    return switch (Objects.requireNonNullElse(template.method(), 2)) {
      case 1 -> "GET";
      case 3 -> "PUT";
      case 4 -> "DELETE";
      default -> "POST";
    };
  }
}
