package dev.kalturadiscord.bot.text;

/** Colours that several features share. */
public final class Colours {

  /** Kaltura's own. */
  public static final int KALTURA_GREEN = 0x00B171;

  private Colours() {}
}
