package dev.kalturadiscord.server.configuration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** How a configuration was changed. */
enum ChangeKind {
  UPDATE,
  RESET,
  UNDO;

  /** As lower-case text. */
  @Converter
  static final class Column implements AttributeConverter<ChangeKind, String> {

    @Override
    public String convertToDatabaseColumn(ChangeKind kind) {
      return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ChangeKind convertToEntityAttribute(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
