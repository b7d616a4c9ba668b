package dev.kalturadiscord.bot.video;

import static net.dv8tion.jda.api.interactions.commands.OptionType.STRING;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.MemberClient;
import dev.kalturadiscord.client.model.Video;
import dev.kalturadiscord.client.model.VideoPage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;

/**
 * {@code /kaltura-video-search} and its Previous and Next buttons. The buttons carry a page number,
 * and the message itself shows what was looked for: neither the query nor the server's cursor fits
 * into a custom id. So they survive restarts, and each click searches anew.
 */
final class SearchVideos implements Feature {

  private static final String NAME = "kaltura-video-search";
  private static final String QUERY = "query";
  private static final int LONGEST_QUERY = 200;
  private static final int MOST_PER_CALL = 100;
  private static final Pattern PAGE_NUMBER = Pattern.compile("[0-9]{1,3}");

  private final Clock clock;

  SearchVideos(Clock clock) {
    this.clock = clock;
  }

  SlashCommand command() {
    return new SlashCommand(NAME, Ack.PRIVATE_REPLY, SearchVideos::definition, this);
  }

  ComponentAction pageButton() {
    return new ComponentAction(VideoButtons.PAGE, Ack.PRIVATE_EDIT, this::turn);
  }

  @Override
  public MessageCreateData run(Invocation invocation) {
    return page(SearchedWords.typed(invocation.option(QUERY).orElse("")), 0, invocation);
  }

  private MessageCreateData turn(Invocation invocation) {
    String page = invocation.argument().orElse("");
    if (!PAGE_NUMBER.matcher(page).matches() || invocation.descriptions().isEmpty()) {
      throw new FailureException(new Failure.UnknownMenu());
    }
    SearchedWords words = SearchedWords.shownIn(invocation.descriptions().getFirst());
    return page(words, Integer.parseInt(page), invocation);
  }

  private MessageCreateData page(SearchedWords words, int wanted, Invocation invocation) {
    int page = Math.min(wanted, SearchView.LAST_PAGE);
    Found found = find(invocation.server(), words.query(), (page + 1) * SearchView.PAGE_SIZE);
    return SearchView.page(
        words, found.videos(), found.total(), page, clock.instant(), invocation.phrases());
  }

  private record Found(List<Video> videos, int total) {}

  private static Found find(MemberClient server, @Nullable String query, int needed) {
    List<Video> videos = new ArrayList<>();
    @Nullable String cursor = null;
    int total;
    do {
      int limit = Math.min(needed - videos.size(), MOST_PER_CALL);
      VideoPage part = server.videos().page(query, limit, cursor);
      videos.addAll(part.getItems());
      cursor = part.getNextCursor();
      total = part.getTotal();
    } while (cursor != null && videos.size() < needed);
    return new Found(videos, total);
  }

  private static SlashCommandData definition(Phrases phrases) {
    return Commands.slash(NAME, phrases.say("command.video-search"))
        .addOptions(
            new OptionData(STRING, QUERY, phrases.say("command.video-search.query"))
                .setRequiredLength(1, LONGEST_QUERY));
  }
}
