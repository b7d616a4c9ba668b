package dev.kalturadiscord.client;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;

/** Which type of {@link Problems} stands for what. */
final class ProblemTypes {

  /** By code; as the contract's description of {@code Problem.code} lists them. */
  static final Map<String, Function<Refusal, ProblemException>> BY_CODE =
      Map.ofEntries(
          entry("malformed_request", Problems.MalformedRequestException::new),
          entry("invalid_parameter", Problems.InvalidParameterException::new),
          entry("idempotency_key_required", Problems.IdempotencyKeyRequiredException::new),
          entry("invalid_grant", Problems.InvalidGrantException::new),
          entry("unauthorized", Problems.UnauthorizedException::new),
          entry("forbidden", Problems.ForbiddenException::new),
          entry("commands_disabled", Problems.CommandsDisabledException::new),
          entry("command_not_allowed", Problems.CommandNotAllowedException::new),
          entry("not_found", Problems.NotFoundException::new),
          entry("kaltura_not_found", Problems.KalturaNotFoundException::new),
          entry("method_not_allowed", Problems.MethodNotAllowedException::new),
          entry("not_acceptable", Problems.NotAcceptableException::new),
          entry("conflict", Problems.ConflictException::new),
          entry("in_progress", Problems.InProgressException::new),
          entry("too_early", Problems.TooEarlyException::new),
          entry("channel_busy", Problems.ChannelBusyException::new),
          entry("video_not_ready", Problems.VideoNotReadyException::new),
          entry("kaltura_conflict", Problems.KalturaConflictException::new),
          entry("meeting_ended", Problems.MeetingEndedException::new),
          entry("precondition_failed", Problems.PreconditionFailedException::new),
          entry("content_too_large", Problems.ContentTooLargeException::new),
          entry("unsupported_media_type", Problems.UnsupportedMediaTypeException::new),
          entry("invalid_field", Problems.InvalidFieldException::new),
          entry("kaltura_rejected", Problems.KalturaRejectedException::new),
          entry("idempotency_key_reused", Problems.IdempotencyKeyReusedException::new),
          entry("precondition_required", Problems.PreconditionRequiredException::new),
          entry("too_many_requests", Problems.TooManyRequestsException::new),
          entry("internal_error", Problems.InternalErrorException::new),
          entry("kaltura_error", Problems.KalturaErrorException::new),
          entry("kaltura_misconfigured", Problems.KalturaMisconfiguredException::new),
          entry("unavailable", Problems.UnavailableException::new),
          entry("kaltura_unavailable", Problems.KalturaUnavailableException::new),
          entry("kaltura_timeout", Problems.KalturaTimeoutException::new));

  private static final Map<Integer, Function<Refusal, ProblemException>> BY_STATUS =
      Map.of(
          401, Problems.UnauthorizedException::new,
          403, Problems.ForbiddenException::new,
          404, Problems.NotFoundException::new,
          409, Problems.ConflictException::new,
          412, Problems.PreconditionFailedException::new,
          429, Problems.TooManyRequestsException::new,
          503, Problems.UnavailableException::new);

  private ProblemTypes() {}

  /** The exception for a refusal; of codes that nobody knows yet the status tells the most. */
  static ProblemException exception(Refusal refusal) {
    Function<Refusal, ProblemException> type = BY_CODE.get(refusal.code());
    return (type != null ? type : BY_STATUS.getOrDefault(refusal.status(), ProblemException::new))
        .apply(refusal);
  }
}
