package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.RoleMentions;
import net.dv8tion.jda.api.utils.TimeFormat;

/** Says a failure: what happened, what to do next, and the id by which operators find it. */
final class FailureSentences {

  private static final int LONGEST_CODE = 100;
  private static final int MOST_ROLES = 10;

  private FailureSentences() {}

  static String say(Failure failure, Phrases phrases) {
    String sentence = phrases.say(key(failure), detail(failure, phrases));
    String requestId = failure.requestId();
    String kalturaCode = failure.kalturaCode();
    if (requestId == null) {
      return sentence;
    }
    return kalturaCode == null
        ? phrases.say("failure.reference", sentence, code(requestId))
        : phrases.say("failure.reference-kaltura", sentence, code(requestId), code(kalturaCode));
  }

  private static String code(String text) {
    return Markdown.code(Markdown.cut(text, LONGEST_CODE));
  }

  private static String detail(Failure failure, Phrases phrases) {
    NeededRoles needed = RefusalKeys.needed(failure);
    return needed != null && needed.areNamed()
        ? RoleMentions.of(needed.discordRoleIds(), MOST_ROLES, phrases)
        : entered(failure);
  }

  private static String entered(Failure failure) {
    return switch (failure) {
      case Failure.UnclearTime f -> code(f.entered());
      case Failure.PastTime f -> TimeFormat.DATE_TIME_LONG.format(f.start());
      case Failure.UnknownTimeZone f -> code(f.entered());
      case Failure.RetiredCommand f -> "/" + f.successor();
      default -> "";
    };
  }

  private static String key(Failure failure) {
    return switch (failure) {
      case Failure.NotFound f -> "failure.not-found";
      case Failure.Forbidden f -> RefusalKeys.of(f);
      case Failure.CommandsDisabled f -> "failure.commands-disabled";
      case Failure.CommandNotAllowed f -> RefusalKeys.of(f);
      case Failure.AdministratorsOnly f -> RefusalKeys.of(f);
      case Failure.SharingLeftToOthers f -> RefusalKeys.of(f);
      case Failure.ChannelBusy f -> "failure.channel-busy";
      case Failure.ChangedMeanwhile f -> "failure.changed-meanwhile";
      case Failure.Ended f -> "failure.ended";
      case Failure.TooEarly f -> "failure.too-early";
      case Failure.Invalid f when f.pointers().contains("/title") -> "failure.invalid.title";
      case Failure.Invalid f when f.pointers().contains("/description") ->
          "failure.invalid.description";
      case Failure.Invalid f
          when f.pointers().contains("/startsAt") || f.pointers().contains("/endsAt") ->
          "failure.invalid.time";
      case Failure.Invalid f -> "failure.invalid";
      case Failure.TooMany f -> "failure.too-many";
      case Failure.TryAgain f -> "failure.try-again";
      case Failure.OperatorNeeded f -> "failure.operator";
      case Failure.KalturaAway f -> "failure.kaltura-away";
      case Failure.Conflict f -> "failure.conflict";
      case Failure.KalturaRefused f -> "failure.kaltura";
      case Failure.KalturaRejected f -> "failure.kaltura-rejected";
      case Failure.KalturaConflict f -> "failure.kaltura-conflict";
      case Failure.KalturaNotFound f -> "failure.kaltura-not-found";
      case Failure.VideoNotFound f -> "failure.video-not-found";
      case Failure.VideoNotReady f -> "failure.video-not-ready";
      case Failure.UnclearTime f -> "failure.unclear-time";
      case Failure.PastTime f -> "failure.past-time";
      case Failure.UnknownTimeZone f -> "failure.unknown-time-zone";
      case Failure.NothingToChange f -> "failure.nothing-to-change";
      case Failure.Forgotten f -> "failure.forgotten";
      case Failure.CannotWriteHere f -> "failure.cannot-write-here";
      case Failure.Unexpected f -> "failure.unexpected";
      case Failure.DirectMessage f -> "failure.direct-message";
      case Failure.Draining f -> "failure.draining";
      case Failure.UnknownButton f -> "failure.unknown-button";
      case Failure.UnknownMenu f -> "failure.unknown-menu";
      case Failure.UnknownCommand f -> "failure.unknown-command";
      case Failure.RetiredCommand f -> "failure.retired-command";
    };
  }
}
