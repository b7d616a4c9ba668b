package dev.kalturadiscord.server.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.api.ConfigurationApi;
import dev.kalturadiscord.api.model.FieldError;
import dev.kalturadiscord.api.model.Problem;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ParamException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RefusedParametersTest {

  @Test
  void aMissingIfMatchIsAskedFor() {
    try (Response refused = refusal("changeConfiguration", "1", null, Map.of())) {
      assertThat(refused.getStatus()).isEqualTo(428);
      assertThat(refused.getEntity())
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.getCode()).isEqualTo("precondition_required");
                assertThat(problem.getDetail())
                    .isEqualTo("Send the ETag of what you change, as you read it, as If-Match.");
              });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 501})
  void anIfMatchOfAnImpossibleLengthIsInvalid(int length) {
    try (Response refused = refusal("resetConfiguration", "1", "x".repeat(length))) {
      assertInvalid(refused, "If-Match");
    }
  }

  @Test
  void anIfNoneMatchThatIsTooLongIsInvalid() {
    try (Response refused = refusal("getConfiguration", "1", "x".repeat(501))) {
      assertInvalid(refused, "If-None-Match");
    }
  }

  @Test
  void aPartOfThePathThatIsNotAllowedDoesNotExist() {
    var failure =
        new ParamException.PathParamException(new IllegalArgumentException(), "section", null);

    try (Response refused = new ParameterMapper().toResponse(failure)) {
      assertThat(refused.getStatus()).isEqualTo(404);
      assertThat(refused.getMediaType()).hasToString("application/problem+json");
      assertThat(refused.getEntity())
          .isInstanceOfSatisfying(
              Problem.class, problem -> assertThat(problem.getCode()).isEqualTo("not_found"));
    }
  }

  @Test
  void aParameterOfTheQueryThatIsNotAllowedIsInvalid() {
    var failure =
        new ParamException.QueryParamException(new IllegalArgumentException(), "limit", null);

    try (Response refused = new ParameterMapper().toResponse(failure)) {
      assertInvalid(refused, "limit");
    }
  }

  private static void assertInvalid(Response refused, String parameter) {
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getEntity())
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.getCode()).isEqualTo("invalid_parameter");
              assertThat(problem.getErrors())
                  .extracting(FieldError::getPointer)
                  .containsExactly(parameter);
            });
  }

  /** What is answered to a call of an operation with these values. */
  private static Response refusal(String operation, @Nullable Object... values) {
    Object api =
        Proxy.newProxyInstance(
            ConfigurationApi.class.getClassLoader(),
            new Class<?>[] {ConfigurationApi.class},
            (proxy, method, arguments) -> null);
    Method method =
        Stream.of(ConfigurationApi.class.getMethods())
            .filter(m -> m.getName().equals(operation))
            .findFirst()
            .orElseThrow();
    try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
      return new ConstraintMapper()
          .toResponse(
              new ConstraintViolationException(
                  validation
                      .getValidator()
                      .forExecutables()
                      .validateParameters(api, method, values)));
    }
  }
}
