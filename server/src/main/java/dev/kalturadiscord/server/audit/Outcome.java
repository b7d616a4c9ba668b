package dev.kalturadiscord.server.audit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** How it went. */
public enum Outcome {
  SUCCEEDED,
  /** The caller may not do this. */
  DENIED,
  /** It could not be done. */
  FAILED;

  private static final int FORBIDDEN = 403;

  /** What an HTTP status says. */
  static Outcome ofStatus(int status) {
    if (status < 400) {
      return SUCCEEDED;
    }
    return status == FORBIDDEN ? DENIED : FAILED;
  }

  @Converter
  static final class Column implements AttributeConverter<Outcome, String> {

    @Override
    public String convertToDatabaseColumn(Outcome outcome) {
      return outcome.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Outcome convertToEntityAttribute(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
