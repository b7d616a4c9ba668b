package dev.kalturadiscord.server.platform.http;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemResponses;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;

/** Bodies that are no JSON or not of the contract's types. */
final class JsonMappers {

  static final List<Class<?>> CLASSES = List.of(Parse.class, Mapping.class, Excess.class);

  private JsonMappers() {}

  /** The body is no JSON. */
  @Provider
  @Singleton
  public static final class Parse implements ExceptionMapper<JsonParseException> {
    @Override
    public Response toResponse(JsonParseException e) {
      return malformed("The body is not valid JSON" + place(e) + ".");
    }
  }

  /** The body is JSON, but a field has the wrong type or does not exist. */
  @Provider
  @Singleton
  public static final class Mapping implements ExceptionMapper<JsonMappingException> {
    @Override
    public Response toResponse(JsonMappingException e) {
      if (e.getCause() instanceof ProblemException problem) {
        return ProblemResponses.of(problem);
      }
      if (e instanceof InvalidTypeIdException kind) {
        return ProblemResponses.of(
            ProblemException.invalidField(
                "/" + kindField(kind), "is missing or none that this server knows; see /openapi."));
      }
      String field =
          e.getPath().stream()
              .map(r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName())
              .collect(Collectors.joining("/"));
      if (field.isEmpty()) {
        return malformed("The body must be a JSON object as the contract describes it.");
      }
      return malformed(
          e instanceof UnrecognizedPropertyException
              ? "The field /" + field + " does not exist; see /openapi."
              : "The field /" + field + " has a value of the wrong type; see /openapi.");
    }
  }

  /** The body is JSON of a size that none of ours has: too deep, too long a name or number. */
  @Provider
  @Singleton
  public static final class Excess implements ExceptionMapper<StreamConstraintsException> {
    @Override
    public Response toResponse(StreamConstraintsException e) {
      return malformed("The body is nested too deep, or a name or number in it is too long.");
    }
  }

  /** The field that tells which of several forms a body has. */
  private static String kindField(InvalidTypeIdException e) {
    JsonTypeInfo forms = e.getBaseType().getRawClass().getAnnotation(JsonTypeInfo.class);
    return forms == null ? "" : forms.property();
  }

  private static Response malformed(String detail) {
    return ProblemResponses.of(new ProblemException(ProblemCode.MALFORMED_REQUEST, detail));
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " near line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }
}
