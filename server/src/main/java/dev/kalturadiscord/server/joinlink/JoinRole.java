package dev.kalturadiscord.server.joinlink;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** As what somebody enters a room. */
public enum JoinRole {
  HOST,
  ATTENDEE;

  /** As in the contract and the table. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Converter
  static final class Column implements AttributeConverter<JoinRole, String> {

    @Override
    public String convertToDatabaseColumn(JoinRole role) {
      return role.text();
    }

    @Override
    public JoinRole convertToEntityAttribute(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
