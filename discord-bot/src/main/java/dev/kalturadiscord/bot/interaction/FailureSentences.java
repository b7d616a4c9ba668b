package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;

/** Says a failure: what happened, what to do next, and the id by which operators find it. */
final class FailureSentences {

  private FailureSentences() {}

  static String say(Failure failure, Phrases phrases) {
    String sentence = phrases.say(key(failure));
    String requestId = failure.requestId();
    return requestId == null
        ? sentence
        : phrases.say("failure.reference", sentence, Markdown.code(Markdown.cut(requestId, 64)));
  }

  private static String key(Failure failure) {
    return switch (failure) {
      case Failure.NotFound f -> "failure.not-found";
      case Failure.Forbidden f -> "failure.forbidden";
      case Failure.CommandsDisabled f -> "failure.commands-disabled";
      case Failure.CommandNotAllowed f -> "failure.command-not-allowed";
      case Failure.AdministratorsOnly f -> "failure.administrators-only";
      case Failure.ChangedMeanwhile f -> "failure.changed-meanwhile";
      case Failure.Ended f -> "failure.ended";
      case Failure.TooEarly f -> "failure.too-early";
      case Failure.Invalid f when f.pointers().contains("/title") -> "failure.invalid.title";
      case Failure.Invalid f when f.pointers().contains("/description") ->
          "failure.invalid.description";
      case Failure.Invalid f -> "failure.invalid";
      case Failure.TooMany f -> "failure.too-many";
      case Failure.TryAgain f -> "failure.try-again";
      case Failure.OperatorNeeded f -> "failure.operator";
      case Failure.KalturaRefused f -> "failure.kaltura";
      case Failure.KalturaRejected f -> "failure.kaltura.rejected";
      case Failure.KalturaConflict f -> "failure.kaltura.conflict";
      case Failure.KalturaNotFound f -> "failure.kaltura.not-found";
      case Failure.Unexpected f -> "failure.unexpected";
      case Failure.DirectMessage f -> "failure.direct-message";
      case Failure.Draining f -> "failure.draining";
      case Failure.UnknownButton f -> "failure.unknown-button";
      case Failure.UnknownMenu f -> "failure.unknown-menu";
      case Failure.UnknownCommand f -> "failure.unknown-command";
    };
  }
}
