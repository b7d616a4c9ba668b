package dev.kalturadiscord.bot.configuration;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * What came of a change that somebody made in the panel.
 *
 * @param end how it ended
 * @param told what they are told
 * @param now the configuration as it is now
 */
record PanelAnswer(End end, MessageCreateData told, PanelState now) {

  enum End {
    CHANGED,
    UNCHANGED,
    REFUSED,
    TOO_LATE
  }

  private static final int MOST_CHARACTERS = 6000;

  /** Tells it above of what is shown now; of that, only the controls where there is no room. */
  MessageCreateData above(MessageCreateData shown) {
    return message(shown, told.getEmbeds());
  }

  /** Like {@link #above}, but what the last embed carries is never left out. */
  MessageCreateData aboveDraft(MessageCreateData draft) {
    List<MessageEmbed> words = List.of(draft.getEmbeds().getLast());
    List<MessageEmbed> toldAndWords = together(told.getEmbeds(), words);
    return message(draft, fits(toldAndWords) ? toldAndWords : words);
  }

  private MessageCreateData message(MessageCreateData shown, List<MessageEmbed> otherwise) {
    List<MessageEmbed> all = together(told.getEmbeds(), shown.getEmbeds());
    String content = told.getContent();
    return new MessageCreateBuilder()
        .setContent(content.isEmpty() && fits(all) ? shown.getContent() : content)
        .setEmbeds(fits(all) ? all : otherwise)
        .setComponents(shown.getComponents())
        .build();
  }

  private static List<MessageEmbed> together(List<MessageEmbed> above, List<MessageEmbed> below) {
    List<MessageEmbed> embeds = new ArrayList<>(above);
    embeds.addAll(below);
    return embeds;
  }

  private static boolean fits(List<MessageEmbed> embeds) {
    return embeds.stream().mapToInt(MessageEmbed::getLength).sum() <= MOST_CHARACTERS;
  }
}
