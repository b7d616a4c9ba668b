package dev.kalturadiscord.bot.interaction;

import net.dv8tion.jda.api.modals.Modal;

/** What Discord hears first about an interaction; it decides what can come afterwards. */
public sealed interface FirstResponse {

  /**
   * A form to fill in. What is entered arrives as an interaction of its own.
   *
   * @param modal its id is a {@link CustomId} with the action of a {@link ModalAction}
   */
  record Form(Modal modal) implements FirstResponse {}

  /** An acknowledgement, after which the feature answers as usual. */
  record Acknowledgement(Ack ack, Feature feature) implements FirstResponse {}
}
