package dev.kalturadiscord.bot.interaction;

/** When an interaction came in. */
@FunctionalInterface
interface Receipt {

  /** Discord has now taken the first response to it. */
  void acknowledged();
}
