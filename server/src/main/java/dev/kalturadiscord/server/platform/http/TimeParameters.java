package dev.kalturadiscord.server.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Instants in queries: RFC 3339, whose years have four digits. */
@Provider
@Singleton
public final class TimeParameters implements ParamConverterProvider {

  private static final int LAST_YEAR = 9_999;

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    return type == OffsetDateTime.class ? new TimeParameter<>(type) : null;
  }

  private record TimeParameter<T>(Class<T> type) implements ParamConverter<T> {

    /** Jersey asks for the value of an absent parameter, too. */
    @Override
    public @Nullable T fromString(@Nullable String text) {
      return text == null ? null : type.cast(parse(text));
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }

  private static OffsetDateTime parse(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      // PostgreSQL knows fewer years than Java.
      if (time.getYear() >= 0 && time.getYear() <= LAST_YEAR) {
        return time;
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("No RFC 3339 time", e);
    }
    throw new IllegalArgumentException("No year of four digits");
  }
}
