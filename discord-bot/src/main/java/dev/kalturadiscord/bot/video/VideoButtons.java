package dev.kalturadiscord.bot.video;

import dev.kalturadiscord.bot.interaction.CustomId;
import dev.kalturadiscord.bot.text.Phrases;
import net.dv8tion.jda.api.components.buttons.Button;

/** The buttons of videos. */
public final class VideoButtons {

  static final String WATCH = "watch";
  static final String SHARE = "videoshare";
  static final String PAGE = "videos";
  static final String OPEN = "video";

  private VideoButtons() {}

  /** Gives whoever presses it a link of their own. */
  public static Button watch(String videoId, String label) {
    return Button.primary(new CustomId(WATCH, videoId).toString(), label);
  }

  static Button share(String videoId, Phrases phrases) {
    return Button.secondary(new CustomId(SHARE, videoId).toString(), phrases.say("button.share"));
  }

  static Button page(int page, String label) {
    return Button.secondary(new CustomId(PAGE, String.valueOf(page)).toString(), label);
  }
}
