package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.kaltura.RoomType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Meeting types as lower-case text. */
@Converter
final class RoomTypeColumn implements AttributeConverter<RoomType, String> {

  @Override
  public String convertToDatabaseColumn(RoomType type) {
    return type.text();
  }

  @Override
  public RoomType convertToEntityAttribute(String text) {
    return RoomType.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
