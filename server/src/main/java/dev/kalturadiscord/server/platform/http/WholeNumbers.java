package dev.kalturadiscord.server.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers in queries, as JSON writes them: Java alone would take other digits and a plus. */
@Provider
@Singleton
public final class WholeNumbers implements ParamConverterProvider {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}");

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    return type == Integer.class ? new WholeNumber<>(type) : null;
  }

  private record WholeNumber<T>(Class<T> type) implements ParamConverter<T> {

    /** Jersey asks for the value of an absent parameter, too. */
    @Override
    public @Nullable T fromString(@Nullable String text) {
      if (text == null) {
        return null;
      }
      if (!NUMBER.matcher(text).matches()) {
        throw new IllegalArgumentException("No whole number");
      }
      return type.cast(Integer.valueOf(text));
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
