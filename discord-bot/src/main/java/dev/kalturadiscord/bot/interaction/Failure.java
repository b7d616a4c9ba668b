package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.client.ConnectionException;
import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.ProblemException;
import dev.kalturadiscord.client.model.FieldError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an interaction brought no result, as far as people need to know. {@code requestId} is the
 * server's id of the refused request, null when no answer of the server arrived.
 */
public sealed interface Failure {

  /** No such meeting in this guild. */
  record NotFound(@Nullable String requestId) implements Failure {}

  /** The server does not let this member do that. */
  record Forbidden(NeededRoles needed, @Nullable String requestId) implements Failure {}

  /** The guild has switched all of this off. */
  record CommandsDisabled(@Nullable String requestId) implements Failure {}

  /** The guild leaves this command to others. */
  record CommandNotAllowed(NeededRoles needed, @Nullable String requestId) implements Failure {}

  /** Only administrators of the guild may. */
  record AdministratorsOnly(NeededRoles needed, @Nullable String requestId) implements Failure {}

  /** The guild leaves sharing of meetings to others. */
  record SharingLeftToOthers(NeededRoles needed, @Nullable String requestId) implements Failure {}

  /** Another meeting is live in the channel. */
  record ChannelBusy(@Nullable String requestId) implements Failure {}

  /** Somebody else changed what was to be changed. */
  record ChangedMeanwhile(@Nullable String requestId) implements Failure {}

  /** The meeting is over. */
  record Ended(@Nullable String requestId) implements Failure {}

  /** The room is not open yet. */
  record TooEarly(@Nullable String requestId) implements Failure {}

  /** The server refused what was entered; {@code pointers} name the fields, maybe none. */
  record Invalid(List<String> pointers, @Nullable String requestId) implements Failure {}

  /** Too many requests at once. */
  record TooMany(@Nullable String requestId) implements Failure {}

  /** Not finished in time; repeating it doubles nothing. */
  record TryAgain(@Nullable String requestId) implements Failure {}

  /** Kaltura cannot be reached or takes too long; repeating it doubles nothing. */
  record KalturaAway(@Nullable String requestId) implements Failure {}

  /** What it is about does not allow it as it is now. */
  record Conflict(@Nullable String requestId) implements Failure {}

  /** Something is set up wrongly, only operators can help. */
  record OperatorNeeded(@Nullable String requestId, @Nullable String kalturaCode)
      implements Failure {}

  /** Kaltura said no to the server, nobody knows why. */
  record KalturaRefused(@Nullable String requestId, @Nullable String kalturaCode)
      implements Failure {}

  /** Kaltura does not take what was entered. */
  record KalturaRejected(@Nullable String requestId, @Nullable String kalturaCode)
      implements Failure {}

  /** Kaltura has something else where this would be. */
  record KalturaConflict(@Nullable String requestId, @Nullable String kalturaCode)
      implements Failure {}

  /** It is gone at Kaltura. */
  record KalturaNotFound(@Nullable String requestId, @Nullable String kalturaCode)
      implements Failure {}

  /** No such video is offered to this guild. */
  record VideoNotFound(@Nullable String requestId) implements Failure {}

  /** The video cannot be played yet. */
  record VideoNotReady(@Nullable String requestId) implements Failure {}

  /** A fault. */
  record Unexpected(@Nullable String requestId) implements Failure {}

  /** A point in time that the bot cannot read. */
  record UnclearTime(String entered) implements Failure {}

  /** A start that is over. */
  record PastTime(Instant start) implements Failure {}

  /** No time zone that the bot knows. */
  record UnknownTimeZone(String entered) implements Failure {}

  /** Nothing was entered that could be changed. */
  record NothingToChange() implements Failure {}

  /** The bot does not know any more what was wished. */
  record Forgotten() implements Failure {}

  /** Who shares into a channel must be able to write there. */
  record CannotWriteHere() implements Failure {}

  /** Used outside of a guild. */
  record DirectMessage() implements Failure {}

  /** The bot is about to stop. */
  record Draining() implements Failure {}

  /** A button of another age. */
  record UnknownButton() implements Failure {}

  /** A select menu or form of another age. */
  record UnknownMenu() implements Failure {}

  /** A command that is not there any more. */
  record UnknownCommand() implements Failure {}

  /** A command of an earlier version. */
  record RetiredCommand(String successor) implements Failure {}

  /** Null when the server has nothing to do with it. */
  default @Nullable String requestId() {
    return null;
  }

  /** Kaltura's own code, for operators; null when it said none. */
  default @Nullable String kalturaCode() {
    return null;
  }

  /** The meaning of an exception of the client. */
  static Failure of(KalturaDiscordException exception) {
    return switch (exception) {
      case ConnectionException unreachable -> new TryAgain(null);
      case ProblemException problem -> of(problem);
    };
  }

  private static Failure of(ProblemException problem) {
    String id = problem.requestId();
    String kalturaCode = problem.kalturaCode().orElse(null);
    return switch (problem.code()) {
      case "not_found" -> new NotFound(id);
      case "forbidden" -> new Forbidden(NeededRoles.of(problem), id);
      case "commands_disabled" -> new CommandsDisabled(id);
      case "command_not_allowed" -> new CommandNotAllowed(NeededRoles.of(problem), id);
      case "channel_busy" -> new ChannelBusy(id);
      case "precondition_failed" -> new ChangedMeanwhile(id);
      case "meeting_ended" -> new Ended(id);
      case "too_early" -> new TooEarly(id);
      case "in_progress" -> new TryAgain(id);
      case "video_not_ready" -> new VideoNotReady(id);
      case "kaltura_unavailable", "kaltura_timeout" -> new KalturaAway(id);
      case "kaltura_misconfigured" -> new OperatorNeeded(id, kalturaCode);
      case "kaltura_error" -> new KalturaRefused(id, kalturaCode);
      case "kaltura_rejected" -> new KalturaRejected(id, kalturaCode);
      case "kaltura_conflict" -> new KalturaConflict(id, kalturaCode);
      case "kaltura_not_found" -> new KalturaNotFound(id, kalturaCode);
      default -> ofStatus(problem);
    };
  }

  // New codes may appear: their status still tells the most.
  private static Failure ofStatus(ProblemException problem) {
    String id = problem.requestId();
    return switch (problem.status()) {
      case 401 -> new OperatorNeeded(id, null);
      case 403 -> new Forbidden(NeededRoles.of(problem), id);
      case 404 -> new NotFound(id);
      case 409 -> new Conflict(id);
      case 410 -> new Ended(id);
      case 412 -> new ChangedMeanwhile(id);
      case 413, 422 ->
          new Invalid(problem.fieldErrors().stream().map(FieldError::getPointer).toList(), id);
      case 429 -> new TooMany(id);
      case 502, 503, 504 -> new TryAgain(id);
      default -> new Unexpected(id);
    };
  }
}
