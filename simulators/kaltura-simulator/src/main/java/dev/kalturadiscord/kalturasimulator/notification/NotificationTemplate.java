package dev.kalturadiscord.kalturasimulator.notification;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A KalturaHttpNotificationTemplate.
 *
 * @param partnerId 0 for a template of Kaltura, which accounts can only copy
 * @param status {@link #DISABLED}, {@link #ACTIVE} or {@link #DELETED}
 * @param trigger what makes it fire; Kaltura has it as program text in {@code eventConditions}, and
 *     callers do not see this
 * @param secureHashingAlgo 1 SHA-1 (also when missing), 2 SHA-256, 3 SHA-512
 */
record NotificationTemplate(
    long id,
    int partnerId,
    String name,
    @Nullable String systemName,
    @Nullable String description,
    String type,
    int status,
    long createdAt,
    long updatedAt,
    boolean manualDispatchEnabled,
    boolean automaticDispatchEnabled,
    String eventType,
    String eventObjectType,
    JsonNode eventConditions,
    JsonNode contentParameters,
    JsonNode userParameters,
    @Nullable String url,
    @Nullable Integer method,
    @Nullable JsonNode data,
    @Nullable Integer timeout,
    @Nullable Integer connectTimeout,
    @Nullable String username,
    @Nullable String password,
    @Nullable JsonNode customHeaders,
    @Nullable Integer secureHashingAlgo,
    Trigger trigger,
    String objectType) {

  static final String OBJECT_TYPE = "KalturaHttpNotificationTemplate";
  static final String TYPE = "httpNotification.Http";
  static final int SYSTEM_PARTNER = 0;
  static final int DISABLED = 1;
  static final int ACTIVE = 2;
  static final int DELETED = 3;

  boolean isActive() {
    return status == ACTIVE;
  }

  boolean isDeleted() {
    return status == DELETED;
  }

  boolean isSystems() {
    return partnerId == SYSTEM_PARTNER;
  }

  /** The value of a user parameter; empty when there is none. */
  String userParameter(String key) {
    for (JsonNode parameter : userParameters) {
      if (parameter.path("key").asText().equals(key)) {
        return parameter.at("/value/value").asText();
      }
    }
    return "";
  }
}
