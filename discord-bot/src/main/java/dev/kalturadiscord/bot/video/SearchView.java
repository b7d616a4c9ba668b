package dev.kalturadiscord.bot.video;

import dev.kalturadiscord.bot.interaction.CustomId;
import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Video;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** How the videos that were found are listed, some at a time. */
final class SearchView {

  static final int PAGE_SIZE = 5;

  /** Nobody turns 40 pages, and each one reads all before it. */
  static final int LAST_PAGE = 39;

  private static final int LONGEST_NAME = 240;

  private SearchView() {}

  /**
   * One page.
   *
   * @param videos from the first one on, as far as the page needs
   * @param total how many there are
   * @param wanted number of the page, from 0; the last one is shown when there are fewer now
   * @param now the time of the search
   */
  static MessageCreateData page(
      SearchedWords words,
      List<Video> videos,
      int total,
      int wanted,
      Instant now,
      Phrases phrases) {
    if (videos.isEmpty()) {
      return new MessageCreateBuilder().setContent(nothing(words, phrases)).build();
    }
    int page = Math.min(wanted, (videos.size() - 1) / PAGE_SIZE);
    int from = page * PAGE_SIZE;
    int to = Math.min(from + PAGE_SIZE, videos.size());
    boolean more = to < total;
    EmbedBuilder embed =
        VideoEmbeds.embed(phrases.say("video.search.footer"), now)
            .setTitle(phrases.say("video.search.title"))
            .setDescription(description(words, from, to, total, page, phrases));
    StringSelectMenu.Builder menu =
        StringSelectMenu.create(new CustomId(VideoButtons.OPEN, "list").toString())
            .setPlaceholder(phrases.say("video.search.open"));
    for (int i = from; i < to; i++) {
      Video video = videos.get(i);
      int number = i + 1;
      String title = VideoWords.title(video, LONGEST_NAME, phrases);
      embed.addField(
          phrases.say("video.search.item", number, title), VideoWords.line(video, phrases), false);
      menu.addOptions(option(number, video, phrases));
    }
    List<ActionRow> rows = new ArrayList<>(List.of(ActionRow.of(menu.build())));
    List<Button> turns = new ArrayList<>();
    if (page > 0) {
      turns.add(VideoButtons.page(page - 1, phrases.say("list.previous")));
    }
    if (more && page < LAST_PAGE) {
      turns.add(VideoButtons.page(page + 1, phrases.say("list.next")));
    }
    if (!turns.isEmpty()) {
      rows.add(ActionRow.of(turns));
    }
    return new MessageCreateBuilder().setEmbeds(embed.build()).setComponents(rows).build();
  }

  private static SelectOption option(int number, Video video, Phrases phrases) {
    String title = VideoWords.plainTitle(video, phrases);
    return SelectOption.of(
        Markdown.cut(
            phrases.say("video.search.item", number, title), SelectOption.LABEL_MAX_LENGTH),
        video.getId());
  }

  private static String description(
      SearchedWords words, int from, int to, int total, int page, Phrases phrases) {
    String query = words.query();
    String what =
        query == null
            ? phrases.say("video.search.all", total)
            : phrases.say("video.search.for", total, query);
    String text = what + "\n" + phrases.say("video.search.range", from + 1, to);
    return page == LAST_PAGE && to < total
        ? text + "\n" + phrases.say("video.search.too-many")
        : text;
  }

  private static String nothing(SearchedWords words, Phrases phrases) {
    String query = words.query();
    return query == null
        ? phrases.say("video.search.none-offered")
        : phrases.say("video.search.none-found", query);
  }
}
