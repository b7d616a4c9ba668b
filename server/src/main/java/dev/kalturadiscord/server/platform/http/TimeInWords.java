package dev.kalturadiscord.server.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** RFC 3339 texts only: Jackson's own reader would take numbers as well, in seconds. */
final class TimeInWords extends StdScalarDeserializer<OffsetDateTime> {

  private static final long serialVersionUID = 1L;

  TimeInWords() {
    super(OffsetDateTime.class);
  }

  @Override
  public @Nullable OffsetDateTime deserialize(JsonParser json, DeserializationContext context)
      throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return (OffsetDateTime) context.handleUnexpectedToken(OffsetDateTime.class, json);
    }
    try {
      return OffsetDateTime.parse(json.getText());
    } catch (DateTimeException e) {
      return (OffsetDateTime)
          context.handleWeirdStringValue(OffsetDateTime.class, json.getText(), "no RFC 3339 time");
    }
  }
}
