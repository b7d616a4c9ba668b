package dev.kalturadiscord.server.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemResponses;
import dev.kalturadiscord.server.platform.requestid.RequestIds;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.microprofile.server.ServerCdiExtension;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;

/** Paths that no JAX-RS application knows answer with problem documents as well. */
@Singleton
public final class OutsideJaxRs {

  private final ObjectMapper mapper;

  @Inject
  OutsideJaxRs(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Registers just before the server is built, when the applications are already in place. */
  void register(
      @Observes
          @Priority(Interceptor.Priority.PLATFORM_AFTER + 99)
          @Initialized(ApplicationScoped.class) Object start,
      BeanManager beans) {
    beans
        .getExtension(ServerCdiExtension.class)
        .serverRoutingBuilder()
        .error(HttpException.class, this::answer);
  }

  private void answer(ServerRequest request, ServerResponse response, HttpException failure) {
    try {
      String id =
          RequestIds.begin(
              request.headers().first(HeaderNames.create(RequestIds.HEADER)).orElse(null));
      ProblemCode code = ProblemCode.ofStatus(failure.status().code());
      String detail =
          switch (code) {
            case NOT_FOUND -> "There is nothing at this path; /openapi describes what there is.";
            case FORBIDDEN -> "Pages of this origin may not call the API.";
            default -> "The request cannot be understood.";
          };
      response
          .status(Status.create(code.status()))
          .header(HeaderNames.CONTENT_TYPE, ProblemResponses.MEDIA_TYPE)
          .header(HeaderNames.create(RequestIds.HEADER), id)
          .send(mapper.writeValueAsBytes(ProblemResponses.document(code, detail, List.of())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem document cannot be written", e);
    } finally {
      RequestIds.end();
    }
  }
}
