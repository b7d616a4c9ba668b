package dev.kalturadiscord.bot.delivery;

import dev.kalturadiscord.client.model.DeliveryOutcome;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/** What Discord's errors mean for a delivery. */
final class Refusals {

  private static final int UNKNOWN_CHANNEL = 10003;
  private static final int UNKNOWN_GUILD = 10004;
  private static final int UNKNOWN_MESSAGE = 10008;

  private Refusals() {}

  static DeliveryOutcome outcome(ErrorResponseException error) {
    return switch (error.getErrorCode()) {
      case UNKNOWN_CHANNEL, UNKNOWN_GUILD, UNKNOWN_MESSAGE -> DeliveryOutcome.GONE;
      default -> ofStatus(error.getResponse().code);
    };
  }

  // Also an archived thread (50083), a forum without its post (50008) or a body that Discord does
  // not take get better at best when people do something, so trying soon again is of no use.
  private static DeliveryOutcome ofStatus(int status) {
    return switch (status) {
      case 401, 408, 429 -> DeliveryOutcome.FAILED;
      default -> status >= 400 && status < 500 ? DeliveryOutcome.REFUSED : DeliveryOutcome.FAILED;
    };
  }
}
