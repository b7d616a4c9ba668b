package dev.kalturadiscord.server.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure that the caller is told about. Its texts reach the caller: no secret goes in. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A field or parameter that is wrong.
   *
   * @param pointer JSON pointer into the body, or the name of the parameter
   * @param detail what is wrong and what is allowed
   * @param code says the same to programs; null where only {@code detail} does
   */
  public record FieldProblem(String pointer, String detail, @Nullable String code) {

    public FieldProblem(String pointer, String detail) {
      this(pointer, detail, null);
    }
  }

  /**
   * What a failure is called at Kaltura.
   *
   * @param code Kaltura's, or our word when it gave none
   * @param requestId by which Kaltura's people find it; null when there is none
   */
  public record AtKaltura(String code, @Nullable String requestId) {}

  /**
   * Who could do what was refused.
   *
   * @param role the least one of ours that may; null when it is no matter of role
   * @param discordRoleIds the roles of Discord that would do; maybe none
   */
  public record AllowedRoles(@Nullable String role, List<String> discordRoleIds) {
    public AllowedRoles {
      discordRoleIds = List.copyOf(discordRoleIds);
    }
  }

  private final ProblemCode code;
  private final String detail;
  private final transient List<FieldProblem> fields;
  private final @Nullable Duration retryAfter;
  private transient @Nullable AtKaltura atKaltura;
  private transient @Nullable AllowedRoles allowedRoles;
  private @Nullable String meetingId;

  private ProblemException(
      ProblemCode code,
      String detail,
      List<FieldProblem> fields,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(detail, cause);
    this.code = code;
    this.detail = detail;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }

  public ProblemException(ProblemCode code, String detail) {
    this(code, detail, List.of(), null, null);
  }

  public ProblemException(ProblemCode code, String detail, @Nullable Throwable cause) {
    this(code, detail, List.of(), null, cause);
  }

  /** A failure that a repetition after {@code retryAfter} may cure. */
  public ProblemException(
      ProblemCode code, String detail, Duration retryAfter, @Nullable Throwable cause) {
    this(code, detail, List.of(), retryAfter, cause);
  }

  /** One field of the body that is not allowed as it is. */
  public static ProblemException invalidField(String pointer, String detail) {
    return invalidFields(List.of(new FieldProblem(pointer, detail)));
  }

  /** Several fields of the body that are not allowed as they are; at least one. */
  public static ProblemException invalidFields(List<FieldProblem> fields) {
    FieldProblem first = fields.getFirst();
    return new ProblemException(
        ProblemCode.INVALID_FIELD,
        first.pointer().replaceFirst("^/", "") + " " + first.detail(),
        List.copyOf(fields),
        null,
        null);
  }

  /** A parameter of the query or a header that cannot be used. */
  public static ProblemException invalidParameter(String name, String detail) {
    return new ProblemException(
        ProblemCode.INVALID_PARAMETER,
        name + " " + detail,
        List.of(new FieldProblem(name, detail)),
        null,
        null);
  }

  /** This failure, which is told with what it is called at Kaltura. */
  public ProblemException atKaltura(String kalturaCode, @Nullable String requestId) {
    atKaltura = new AtKaltura(kalturaCode, requestId);
    return this;
  }

  public Optional<AtKaltura> atKaltura() {
    return Optional.ofNullable(atKaltura);
  }

  /** This refusal, which is told with who could do it. */
  public ProblemException allowedTo(AllowedRoles roles) {
    allowedRoles = roles;
    return this;
  }

  public Optional<AllowedRoles> allowedRoles() {
    return Optional.ofNullable(allowedRoles);
  }

  /** This failure, which is told with the meeting that is in the way. */
  public ProblemException becauseOf(String idOfMeeting) {
    meetingId = idOfMeeting;
    return this;
  }

  public Optional<String> meetingId() {
    return Optional.ofNullable(meetingId);
  }

  public ProblemCode code() {
    return code;
  }

  public String detail() {
    return detail;
  }

  public List<FieldProblem> fields() {
    return fields;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
