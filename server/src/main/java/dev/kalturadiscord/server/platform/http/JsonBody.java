package dev.kalturadiscord.server.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.api.model.Problem;
import dev.kalturadiscord.server.platform.problem.ProblemResponses;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads and writes bodies with our JSON mapping. Jersey's own module would prefer a mapping of its
 * own and answer parse errors with texts that name Java classes.
 */
@Provider
@Singleton
@Consumes({MediaType.APPLICATION_JSON, JsonBody.MERGE_PATCH})
@Produces({MediaType.APPLICATION_JSON, ProblemResponses.MEDIA_TYPE})
public final class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

  /** The media type of RFC 7396. */
  static final String MERGE_PATCH = "application/merge-patch+json";

  private static final MediaType PROBLEM = MediaType.valueOf(ProblemResponses.MEDIA_TYPE);

  private final ObjectMapper mapper;

  @Inject
  JsonBody(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return true;
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return mapper.readerFor(mapper.constructType(generic)).readValue(body);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return true;
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    if (media.isCompatible(PROBLEM) && !(value instanceof Problem)) {
      // Whoever accepts nothing but problems gets no other answer under their name.
      headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_TYPE);
    }
    body.write(mapper.writeValueAsBytes(value));
  }
}
