package dev.kalturadiscord.client;

/**
 * A type for each problem that the contract names, to be caught by name. Those of a status whose
 * general code says no more than the status does are of its type: {@link CommandsDisabledException}
 * is a {@link ForbiddenException}. A code that this version of the client does not know has the
 * general type of its status if there is one, and is a plain {@link ProblemException} otherwise.
 */
public final class Problems {

  private Problems() {}

  /** The request cannot be understood; a fault of the client. {@code malformed_request}, 400. */
  public static final class MalformedRequestException extends ProblemException {
    MalformedRequestException(Refusal refusal) {
      super(refusal);
    }
  }

  /** A path, query or header parameter is not what it may be. {@code invalid_parameter}, 400. */
  public static final class InvalidParameterException extends ProblemException {
    InvalidParameterException(Refusal refusal) {
      super(refusal);
    }
  }

  /** The call needs an idempotency key. {@code idempotency_key_required}, 400. */
  public static final class IdempotencyKeyRequiredException extends ProblemException {
    IdempotencyKeyRequiredException(Refusal refusal) {
      super(refusal);
    }
  }

  /**
   * The code or refresh token is not good (any more): the person has to log in again. {@code
   * invalid_grant}, 400.
   */
  public static final class InvalidGrantException extends ProblemException {
    InvalidGrantException(Refusal refusal) {
      super(refusal);
    }
  }

  /** The credential or token is missing or not good. {@code unauthorized}, 401. */
  public static final class UnauthorizedException extends ProblemException {
    UnauthorizedException(Refusal refusal) {
      super(refusal);
    }
  }

  /**
   * The caller may not do this; {@link #requiredRole} says who may, if it is a matter of role.
   * {@code forbidden}, 403.
   */
  public static class ForbiddenException extends ProblemException {
    ForbiddenException(Refusal refusal) {
      super(refusal);
    }
  }

  /**
   * The guild has switched everything off but its configuration. {@code commands_disabled}, 403.
   */
  public static final class CommandsDisabledException extends ForbiddenException {
    CommandsDisabledException(Refusal refusal) {
      super(refusal);
    }
  }

  /**
   * The guild leaves this to certain roles: {@link #allowedRoleIds}. {@code command_not_allowed},
   * 403.
   */
  public static final class CommandNotAllowedException extends ForbiddenException {
    CommandNotAllowedException(Refusal refusal) {
      super(refusal);
    }
  }

  /** There is no such thing in the guild of the token. {@code not_found}, 404. */
  public static class NotFoundException extends ProblemException {
    NotFoundException(Refusal refusal) {
      super(refusal);
    }
  }

  /** It is gone at Kaltura. {@code kaltura_not_found}, 404. */
  public static final class KalturaNotFoundException extends NotFoundException {
    KalturaNotFoundException(Refusal refusal) {
      super(refusal);
    }
  }

  /** There is nothing to do in this way; a fault of the client. {@code method_not_allowed}, 405. */
  public static final class MethodNotAllowedException extends ProblemException {
    MethodNotAllowedException(Refusal refusal) {
      super(refusal);
    }
  }

  /** The server has no answer in a form that was asked for. {@code not_acceptable}, 406. */
  public static final class NotAcceptableException extends ProblemException {
    NotAcceptableException(Refusal refusal) {
      super(refusal);
    }
  }

  /** What it is about does not allow this as it is now. {@code conflict}, 409. */
  public static class ConflictException extends ProblemException {
    ConflictException(Refusal refusal) {
      super(refusal);
    }
  }

  /**
   * The server is still at work on an earlier call with the same idempotency key. {@code
   * in_progress}, 409.
   */
  public static final class InProgressException extends ConflictException {
    InProgressException(Refusal refusal) {
      super(refusal);
    }
  }

  /** The room is not open yet. {@code too_early}, 409. */
  public static final class TooEarlyException extends ConflictException {
    TooEarlyException(Refusal refusal) {
      super(refusal);
    }
  }

  /** Another meeting is live in the channel: {@link #meetingId}. {@code channel_busy}, 409. */
  public static final class ChannelBusyException extends ConflictException {
    ChannelBusyException(Refusal refusal) {
      super(refusal);
    }
  }

  /** The video cannot be played yet. {@code video_not_ready}, 409. */
  public static final class VideoNotReadyException extends ConflictException {
    VideoNotReadyException(Refusal refusal) {
      super(refusal);
    }
  }

  /** Kaltura has something else where this would be. {@code kaltura_conflict}, 409. */
  public static final class KalturaConflictException extends ConflictException {
    KalturaConflictException(Refusal refusal) {
      super(refusal);
    }
  }

  /** The meeting is over. {@code meeting_ended}, 410. */
  public static final class MeetingEndedException extends ProblemException {
    MeetingEndedException(Refusal refusal) {
      super(refusal);
    }
  }

  /**
   * Somebody changed it meanwhile: read it again, then change it. {@code precondition_failed}, 412.
   */
  public static final class PreconditionFailedException extends ProblemException {
    PreconditionFailedException(Refusal refusal) {
      super(refusal);
    }
  }

  /** The request is longer than the server takes. {@code content_too_large}, 413. */
  public static final class ContentTooLargeException extends ProblemException {
    ContentTooLargeException(Refusal refusal) {
      super(refusal);
    }
  }

  /** The request has another form than the server takes. {@code unsupported_media_type}, 415. */
  public static final class UnsupportedMediaTypeException extends ProblemException {
    UnsupportedMediaTypeException(Refusal refusal) {
      super(refusal);
    }
  }

  /**
   * What was sent is not valid; {@link #fieldErrors} names the fields. {@code invalid_field}, 422.
   */
  public static final class InvalidFieldException extends ProblemException {
    InvalidFieldException(Refusal refusal) {
      super(refusal);
    }
  }

  /** Kaltura does not take what was entered. {@code kaltura_rejected}, 422. */
  public static final class KalturaRejectedException extends ProblemException {
    KalturaRejectedException(Refusal refusal) {
      super(refusal);
    }
  }

  /**
   * The idempotency key was used for something else before. {@code idempotency_key_reused}, 422.
   */
  public static final class IdempotencyKeyReusedException extends ProblemException {
    IdempotencyKeyReusedException(Refusal refusal) {
      super(refusal);
    }
  }

  /** A change has to name the state that it is meant for. {@code precondition_required}, 428. */
  public static final class PreconditionRequiredException extends ProblemException {
    PreconditionRequiredException(Refusal refusal) {
      super(refusal);
    }
  }

  /**
   * Too many requests; {@link #retryAfter} says how long to wait. {@code too_many_requests}, 429.
   */
  public static final class TooManyRequestsException extends ProblemException {
    TooManyRequestsException(Refusal refusal) {
      super(refusal);
    }
  }

  /**
   * A fault of the server; operators find it by {@link #requestId}. {@code internal_error}, 500.
   */
  public static final class InternalErrorException extends ProblemException {
    InternalErrorException(Refusal refusal) {
      super(refusal);
    }
  }

  /** Kaltura could not do this. {@code kaltura_error}, 502. */
  public static final class KalturaErrorException extends ProblemException {
    KalturaErrorException(Refusal refusal) {
      super(refusal);
    }
  }

  /**
   * Kaltura is not set up correctly; operators have to help. {@code kaltura_misconfigured}, 502.
   */
  public static final class KalturaMisconfiguredException extends ProblemException {
    KalturaMisconfiguredException(Refusal refusal) {
      super(refusal);
    }
  }

  /** Not possible at the moment; nothing was done. {@code unavailable}, 503. */
  public static class UnavailableException extends ProblemException {
    UnavailableException(Refusal refusal) {
      super(refusal);
    }
  }

  /** Kaltura cannot be reached at the moment. {@code kaltura_unavailable}, 503. */
  public static final class KalturaUnavailableException extends UnavailableException {
    KalturaUnavailableException(Refusal refusal) {
      super(refusal);
    }
  }

  /**
   * Kaltura did not answer in time; whether it did something is unknown. {@code kaltura_timeout},
   * 504.
   */
  public static final class KalturaTimeoutException extends ProblemException {
    KalturaTimeoutException(Refusal refusal) {
      super(refusal);
    }
  }
}
