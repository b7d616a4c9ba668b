package dev.kalturadiscord.bot.interaction;

/** How an interaction is acknowledged at once; Discord lets nobody change it afterwards. */
public enum Ack {
  /** An answer that only the person sees. */
  PRIVATE_REPLY,
  /** An answer in the channel. */
  PUBLIC_REPLY,
  /** The message with the button changes. */
  EDIT
}
