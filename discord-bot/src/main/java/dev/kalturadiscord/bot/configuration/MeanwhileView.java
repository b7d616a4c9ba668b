package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.ConfigurationChange;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.TimeFormat;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What somebody is told whose change came too late. */
final class MeanwhileView {

  private static final int LONGEST_VALUE = 100;
  private static final int LONGEST_LIST = 3700;

  private MeanwhileView() {}

  /**
   * Who changed what.
   *
   * @param advice what to do now
   */
  static MessageCreateData changed(
      String guildId, Meanwhile meanwhile, String advice, Phrases phrases) {
    MessageCreateBuilder message =
        new MessageCreateBuilder().setContent(phrases.say("config.meanwhile", advice));
    List<String> lines = lines(guildId, meanwhile, phrases);
    if (!lines.isEmpty()) {
      message.setEmbeds(
          ConfigurationEmbeds.embed(
                  phrases.say("config.meanwhile.title"),
                  Lines.first(lines, LONGEST_LIST, more -> phrases.say("config.change.more", more)))
              .build());
    }
    return message.build();
  }

  private static List<String> lines(String guildId, Meanwhile meanwhile, Phrases phrases) {
    ChangeWords words = new ChangeWords(guildId, LONGEST_VALUE, phrases);
    List<String> lines = new ArrayList<>();
    for (ConfigurationChange change : meanwhile.changes()) {
      lines.add(
          phrases.say(
              "config.meanwhile.who",
              person(change, phrases),
              TimeFormat.RELATIVE.format(change.getAt())));
      change
          .getChanges()
          .forEach(key -> lines.add(words.say(key, meanwhile.keys().definition(key.getKey()))));
    }
    return lines;
  }

  private static String person(ConfigurationChange change, Phrases phrases) {
    if (change.getDisplayName() != null && !change.getDisplayName().isBlank()) {
      return Markdown.line(change.getDisplayName(), 200);
    }
    if (change.getUserId() != null) {
      return "<@" + Markdown.line(change.getUserId(), 20) + ">";
    }
    return change.getClientId() == null
        ? phrases.say("config.meanwhile.somebody")
        : phrases.say("config.meanwhile.client", Markdown.code(change.getClientId()));
  }
}
