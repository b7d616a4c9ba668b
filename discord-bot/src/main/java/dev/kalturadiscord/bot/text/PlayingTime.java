package dev.kalturadiscord.bot.text;

/** How long a video plays, as players show it. */
public final class PlayingTime {

  private PlayingTime() {}

  /** 5:12 or 1:02:03. */
  public static String of(int seconds) {
    int hours = seconds / 3600;
    String rest = "%02d:%02d".formatted(seconds / 60 % 60, seconds % 60);
    return hours > 0 ? hours + ":" + rest : rest.replaceFirst("^0", "");
  }
}
