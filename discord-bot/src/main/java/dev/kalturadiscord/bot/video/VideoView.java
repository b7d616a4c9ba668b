package dev.kalturadiscord.bot.video;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Video;
import java.util.Objects;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.TimeFormat;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;

/** How one video is shown to the one who opened it, and to a channel. */
final class VideoView {

  private static final int LONGEST_TITLE = 256;
  private static final int LONGEST_DESCRIPTION = 1000;
  private static final int LONGEST_TAGS = 500;

  private VideoView() {}

  /**
   * All of it.
   *
   * @param picture goes along with the message; null when there is none
   */
  static MessageCreateData details(Video video, @Nullable FileUpload picture, Phrases phrases) {
    EmbedBuilder embed = begin(video, phrases);
    String description = Objects.requireNonNullElse(video.getDescription(), "");
    String shown = Markdown.block(description, LONGEST_DESCRIPTION);
    if (!shown.isEmpty()) {
      embed.setDescription(shown);
    }
    addTimes(embed, video, phrases);
    VideoWords.plays(video, phrases)
        .ifPresent(plays -> embed.addField(phrases.say("video.field.plays"), plays, true));
    String tags = Markdown.line(String.join(", ", video.getTags()), LONGEST_TAGS);
    if (!tags.isEmpty()) {
      embed.addField(phrases.say("video.field.tags"), tags, false);
    }
    MessageCreateBuilder message = new MessageCreateBuilder();
    if (picture != null) {
      embed.setImage("attachment://" + picture.getName());
      message.addFiles(picture);
    }
    return message
        .setEmbeds(embed.build())
        .setComponents(
            ActionRow.of(
                VideoButtons.watch(video.getId(), phrases.say("button.watch")),
                VideoButtons.share(video.getId(), phrases)))
        .build();
  }

  /** An invitation to a whole channel to watch it; each one gets a link of their own. */
  static MessageCreateData shared(Video video, String sharedBy, Phrases phrases) {
    EmbedBuilder embed = begin(video, phrases);
    addTimes(embed, video, phrases);
    embed.addField(
        phrases.say("share.field.shared-by"), Markdown.line(sharedBy, LONGEST_TITLE), true);
    return new MessageCreateBuilder()
        .setEmbeds(embed.build())
        .setComponents(ActionRow.of(VideoButtons.watch(video.getId(), phrases.say("button.watch"))))
        .build();
  }

  private static EmbedBuilder begin(Video video, Phrases phrases) {
    return VideoEmbeds.embed(phrases.say("video.footer"), video.getCreatedAt())
        .setTitle(VideoWords.title(video, LONGEST_TITLE, phrases));
  }

  private static void addTimes(EmbedBuilder embed, Video video, Phrases phrases) {
    VideoWords.playingTime(video)
        .ifPresent(time -> embed.addField(phrases.say("video.field.duration"), time, true));
    embed.addField(
        phrases.say("video.field.created"), TimeFormat.RELATIVE.format(video.getCreatedAt()), true);
  }
}
