package dev.kalturadiscord.server.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.glassfish.jersey.internal.inject.ExtractorException;
import org.jspecify.annotations.Nullable;

/** Choices of the contract in paths and queries, by their very words: an empty text is none. */
@Provider
@Singleton
public final class Choices implements ParamConverterProvider {

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    return type.isEnum() ? new Choice<>(List.of(type.getEnumConstants())) : null;
  }

  /**
   * @param all whose texts are the words of the contract, as they are generated
   */
  private record Choice<T>(List<T> all) implements ParamConverter<T> {

    /** Jersey asks for the value of an absent parameter, too. */
    @Override
    public @Nullable T fromString(@Nullable String text) {
      if (text == null) {
        return null;
      }
      return all.stream()
          .filter(one -> one.toString().equals(text))
          .findFirst()
          // What Jersey itself throws: anything else it does not understand within lists.
          .orElseThrow(() -> new ExtractorException("No such choice"));
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
