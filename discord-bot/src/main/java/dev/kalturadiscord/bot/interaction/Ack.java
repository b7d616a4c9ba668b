package dev.kalturadiscord.bot.interaction;

/** How an interaction is acknowledged at once; Discord lets nobody change it afterwards. */
public enum Ack {
  /** An answer that only the person sees. */
  PRIVATE_REPLY,
  /** An answer in the channel. */
  PUBLIC_REPLY,
  /** The message in the channel changes, whose button was pressed. */
  EDIT,
  /** The message changes, whose button or menu was used and which only the person sees. */
  PRIVATE_EDIT;

  /** Whether only the person sees the answer, and hence in their language. */
  boolean isPrivate() {
    return this == PRIVATE_REPLY || this == PRIVATE_EDIT;
  }

  /** Whether the answer takes the place of a message that was there before. */
  boolean isEdit() {
    return this == EDIT || this == PRIVATE_EDIT;
  }
}
