package dev.kalturadiscord.kalturasimulator.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.List;
import java.util.Optional;

/**
 * The properties of a Kaltura object type, and the checks that hold for every type. Properties that
 * the type does not have are ignored silently, as Kaltura does.
 */
public final class ObjectSchema {
  private static final String CLEAR_MARK = "__null";

  private final String typeName;
  private final List<Property> properties;

  /**
   * Names a type and its properties.
   *
   * @param typeName as error messages name it, such as {@code KalturaRoomEntry}
   */
  public ObjectSchema(String typeName, Property... properties) {
    this.typeName = typeName;
    this.properties = List.of(properties);
  }

  /**
   * The values to store for a new object.
   *
   * @throws ApiError when a read-only property is sent or a text has the wrong length
   */
  public ObjectNode forInsert(ObjectNode sent, long now) {
    ObjectNode values = Json.object();
    for (Property property : properties) {
      JsonNode value = sent.path(property.name());
      if (!value.isValueNode() || value.isNull()) {
        continue;
      }
      if (property.change() == Property.Change.NEVER) {
        throw notUpdatable(property);
      }
      put(values, property, value, now);
    }
    return values;
  }

  /**
   * The stored values with the changes applied; {@code name__null} clears a property.
   *
   * @param stored is not changed
   * @throws ApiError when a property that cannot change is sent with another value, or a text has
   *     the wrong length
   */
  public ObjectNode forUpdate(ObjectNode stored, ObjectNode sent, long now) {
    ObjectNode values = stored.deepCopy();
    for (Property property : properties) {
      if (sent.has(property.name() + CLEAR_MARK) && property.change() == Property.Change.ALWAYS) {
        values.remove(property.name());
      }
      JsonNode value = sent.path(property.name());
      if (!value.isValueNode() || value.isNull()) {
        continue;
      }
      if (property.change() == Property.Change.ALWAYS) {
        put(values, property, value, now);
      } else if (!value.asText().equals(stored.path(property.name()).asText())) {
        throw notUpdatable(property);
      }
    }
    return values;
  }

  /**
   * Checks that these properties have a value.
   *
   * @throws ApiError PROPERTY_VALIDATION_CANNOT_BE_NULL
   */
  public void require(ObjectNode values, String... names) {
    for (String name : names) {
      if (!values.hasNonNull(name)) {
        throw ErrorCode.PROPERTY_VALIDATION_CANNOT_BE_NULL.with(qualified(name));
      }
    }
  }

  /** The same type with no property protected: what Kaltura itself may set. */
  public ObjectSchema unprotected() {
    return new ObjectSchema(
        typeName, properties.stream().map(Property::always).toArray(Property[]::new));
  }

  Optional<Property> property(String name) {
    return properties.stream().filter(property -> property.name().equals(name)).findAny();
  }

  private void put(ObjectNode values, Property property, JsonNode sent, long now) {
    JsonNode value = property.stored(sent, now);
    if (value.isNull()) {
      values.remove(property.name());
      return;
    }
    if (value.isTextual()) {
      int bytes = ByteText.length(value.asText());
      String name = qualified(property.name());
      if (bytes < property.minBytes()) {
        throw ErrorCode.PROPERTY_VALIDATION_MIN_LENGTH.with(name, property.minBytes());
      }
      if (bytes > property.maxBytes()) {
        throw ErrorCode.PROPERTY_VALIDATION_MAX_LENGTH.with(name, property.maxBytes());
      }
    }
    values.set(property.name(), value);
  }

  private ApiError notUpdatable(Property property) {
    return ErrorCode.PROPERTY_VALIDATION_NOT_UPDATABLE.with(qualified(property.name()));
  }

  private String qualified(String propertyName) {
    return typeName + "::" + propertyName;
  }
}
