package dev.kalturadiscord.server.delivery;

import dev.kalturadiscord.server.meeting.Occasion;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Occasions as lower-case text. */
@Converter
final class OccasionColumn implements AttributeConverter<Occasion, String> {

  @Override
  public String convertToDatabaseColumn(Occasion occasion) {
    return occasion.text();
  }

  @Override
  public Occasion convertToEntityAttribute(String text) {
    return Occasion.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
