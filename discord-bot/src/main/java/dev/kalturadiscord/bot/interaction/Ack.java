package dev.kalturadiscord.bot.interaction;

/** How an interaction is acknowledged at once; Discord lets nobody change it afterwards. */
public enum Ack {
  /** An answer that only the person sees. */
  PRIVATE_REPLY,
  /** An answer in the channel. */
  PUBLIC_REPLY,
  /**
   * A new message in the channel; the one whose button was pressed stays. Unlike an answer, which
   * is edited into its waiting sign, it pings whom it mentions.
   */
  POST,
  /** The message in the channel changes, whose button was pressed. */
  EDIT,
  /** The message changes, whose button or menu was used and which only the person sees. */
  PRIVATE_EDIT;

  /** Whether only the person sees the answer, and hence in their language. */
  boolean isPrivate() {
    return this == PRIVATE_REPLY || this == PRIVATE_EDIT;
  }

  /** Whether a failure leaves the message as it is that was there before. */
  boolean keepsMessage() {
    return this == POST || this == EDIT || this == PRIVATE_EDIT;
  }
}
