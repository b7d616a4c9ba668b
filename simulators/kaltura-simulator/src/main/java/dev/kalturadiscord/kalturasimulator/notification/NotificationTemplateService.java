package dev.kalturadiscord.kalturasimulator.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.object.ListQuery;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.ActionCall;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.state.Features;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The event notification plugin's service. Accounts copy Kaltura's templates and adapt them. */
public final class NotificationTemplateService implements KalturaService {
  private static final String SERVICE = "eventNotification_eventNotificationTemplate";

  private final NotificationTemplates templates;
  private final Features features;
  private final Storage storage;

  public NotificationTemplateService(
      NotificationTemplates templates, Features features, Storage storage) {
    this.templates = templates;
    this.features = features;
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    ServiceActions actions = new ServiceActions(SERVICE);
    on(actions, "listTemplates", call -> list(call, NotificationTemplate::isSystems));
    on(actions, "list", call -> list(call, template -> !template.isSystems()));
    on(actions, "get", call -> shown(own(call)));
    on(actions, "clone", this::copy);
    on(actions, "update", this::update);
    on(actions, "updateStatus", this::updateStatus);
    on(actions, "delete", this::delete);
    return actions.on(
        "add",
        Access.ADMIN,
        call -> {
          throw forbidden("add");
        });
  }

  private void on(ServiceActions actions, String action, Function<ActionCall, JsonNode> body) {
    actions.on(
        action,
        Access.ADMIN,
        call -> {
          if (!features.has(Features.Feature.EVENT_NOTIFICATIONS)) {
            throw forbidden(action);
          }
          return body.apply(call);
        });
  }

  private JsonNode list(ActionCall call, Predicate<NotificationTemplate> which) {
    List<ObjectNode> rows =
        templates.all().stream().filter(which).map(NotificationTemplateService::shown).toList();
    return new ListQuery(TemplateChanges.LISTED, call.parameters(), storage.now())
        .answer(rows, "KalturaEventNotificationTemplateListResponse");
  }

  /** Copies a template with its status; the copy of one of Kaltura's is hence disabled. */
  private JsonNode copy(ActionCall call) {
    String id = call.parameters().requiredText("id");
    NotificationTemplate source = templates.find(id).orElseThrow(() -> notFound(id));
    ObjectNode values = Json.objectOf(source);
    values.remove(List.of("id", "partnerId", "createdAt", "updatedAt"));
    ObjectNode sent = call.parameters().object("eventNotificationTemplate").orElse(null);
    if (sent != null) {
      checkType(source, sent);
      values = TemplateChanges.apply(values, sent, storage.now());
    }
    checkSystemName(values.path("systemName").asText(null));
    return shown(templates.addCopy(values));
  }

  private JsonNode update(ActionCall call) {
    NotificationTemplate template = own(call);
    ObjectNode sent = call.parameters().requiredObject("eventNotificationTemplate");
    checkType(template, sent);
    return shown(
        templates.put(TemplateChanges.apply(Json.objectOf(template), sent, storage.now())));
  }

  /** Kaltura also finds the template itself when it looks for one with the same system name. */
  private JsonNode updateStatus(ActionCall call) {
    NotificationTemplate template = own(call);
    int status = Math.toIntExact(call.parameters().number("status").orElse(0L));
    if (status < NotificationTemplate.DISABLED || status > NotificationTemplate.DELETED) {
      throw ErrorCode.INVALID_ENUM_VALUE.with(
          call.parameters().requiredText("status"),
          "status",
          "KalturaEventNotificationTemplateStatus");
    }
    if (status == NotificationTemplate.ACTIVE) {
      checkSystemName(template.systemName());
    }
    ObjectNode values = Json.objectOf(template);
    values.put("status", status);
    return shown(templates.put(values));
  }

  private JsonNode delete(ActionCall call) {
    ObjectNode values = Json.objectOf(own(call));
    values.put("status", NotificationTemplate.DELETED);
    templates.put(values);
    return NullNode.getInstance();
  }

  private NotificationTemplate own(ActionCall call) {
    String id = call.parameters().requiredText("id");
    return templates
        .find(id)
        .filter(template -> !template.isSystems())
        .orElseThrow(() -> notFound(id));
  }

  private void checkSystemName(@Nullable String systemName) {
    if (systemName == null) {
      return;
    }
    boolean taken =
        templates.all().stream()
            .filter(NotificationTemplate::isActive)
            .anyMatch(other -> systemName.equals(other.systemName()));
    if (taken) {
      throw ErrorCode.EVENT_NOTIFICATION_TEMPLATE_DUPLICATE_SYSTEM_NAME.with(systemName);
    }
  }

  private static void checkType(NotificationTemplate template, ObjectNode sent) {
    if (!sent.path("objectType").asText().equals(NotificationTemplate.OBJECT_TYPE)) {
      throw ErrorCode.EVENT_NOTIFICATION_WRONG_TYPE.with(template.id(), template.type());
    }
  }

  private static ObjectNode shown(NotificationTemplate template) {
    ObjectNode shown = Json.objectOf(template);
    shown.remove("trigger");
    return shown;
  }

  private static RuntimeException notFound(String id) {
    return ErrorCode.EVENT_NOTIFICATION_TEMPLATE_NOT_FOUND.with(id);
  }

  private static RuntimeException forbidden(String action) {
    return ErrorCode.SERVICE_FORBIDDEN.with(SERVICE.toLowerCase(Locale.ROOT) + "->" + action);
  }
}
