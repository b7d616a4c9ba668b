package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.CustomId;
import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.ConfigurationSection;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** How a guild's configuration is shown: readable, and never more than Discord takes. */
final class ConfigurationView {

  /** Buttons with a section and a page: {@code roles:1}. */
  static final String PAGE = "configpage";

  /** Menus of the keys whose values were cut. */
  static final String FULL = "configfull";

  // Of the 4,096 characters of a description, and the 6,000 of all embeds of a message.
  private static final int LONGEST_PAGE = 3500;
  private static final int LONGEST_SECTION_OF_ALL = 4000;
  private static final int ROOM_FOR_ALL = 5500;
  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_VALUE_OF_ALL = 100;
  private static final int MOST_OPTIONS = 25;
  private static final int LONGEST_OPTION = 100;

  private ConfigurationView() {}

  /** All sections, each as far as there is room. */
  static MessageCreateData all(Settings settings, Phrases phrases) {
    SettingLine line = new SettingLine(settings.guildId(), LONGEST_VALUE_OF_ALL, phrases);
    List<List<String>> lines = new ArrayList<>();
    for (ConfigurationSection section : Keys.sections()) {
      lines.add(lines(settings.in(section), line));
    }
    List<Integer> limits =
        Lines.share(
            ROOM_FOR_ALL,
            lines.stream()
                .map(section -> Math.min(Lines.length(section), LONGEST_SECTION_OF_ALL))
                .toList());
    List<MessageEmbed> embeds = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ConfigurationSection section = Keys.sections().get(i);
      String name = KeyWords.section(section, phrases);
      String text =
          Lines.first(
              lines.get(i), limits.get(i), more -> phrases.say("config.view.more", more, name));
      EmbedBuilder embed = ConfigurationEmbeds.embed(name, text);
      if (i == lines.size() - 1) {
        ConfigurationEmbeds.addFooter(embed, settings.version(), phrases);
      }
      embeds.add(embed.build());
    }
    return new MessageCreateBuilder()
        .setContent(content(settings.all(), phrases))
        .setEmbeds(embeds)
        .setComponents(full(settings.all(), line, SectionOption.ALL, phrases))
        .build();
  }

  /**
   * One section.
   *
   * @param wanted number of the page, from 0; the last one is shown when there are fewer now
   */
  static MessageCreateData section(
      Settings settings, ConfigurationSection section, int wanted, Phrases phrases) {
    SettingLine line = new SettingLine(settings.guildId(), LONGEST_VALUE, phrases);
    List<Setting> shown = settings.in(section);
    List<List<String>> pages = Lines.pages(lines(shown, line), LONGEST_PAGE);
    int page = Math.min(wanted, pages.size() - 1);
    String name = KeyWords.section(section, phrases);
    EmbedBuilder embed =
        ConfigurationEmbeds.embed(
            pages.size() == 1
                ? name
                : phrases.say("config.view.page", name, page + 1, pages.size()),
            String.join("\n", pages.get(page)));
    List<ActionRow> rows = new ArrayList<>();
    if (pages.size() > 1) {
      rows.add(ActionRow.of(turns(section, page, pages.size(), phrases)));
    }
    rows.addAll(full(shown, line, section.getValue(), phrases));
    return new MessageCreateBuilder()
        .setContent(content(shown, phrases))
        .setEmbeds(ConfigurationEmbeds.addFooter(embed, settings.version(), phrases).build())
        .setComponents(rows)
        .build();
  }

  private static List<String> lines(List<Setting> settings, SettingLine line) {
    return settings.stream().map(line::say).toList();
  }

  private static String content(List<Setting> settings, Phrases phrases) {
    long damaged = settings.stream().filter(setting -> setting.damage() != null).count();
    return damaged == 0
        ? phrases.say("config.view.content")
        : phrases.say("config.view.damaged", damaged);
  }

  private static List<Button> turns(
      ConfigurationSection section, int page, int pages, Phrases phrases) {
    List<Button> turns = new ArrayList<>();
    if (page > 0) {
      turns.add(turn(section, page - 1, phrases.say("list.previous")));
    }
    if (page < pages - 1) {
      turns.add(turn(section, page + 1, phrases.say("list.next")));
    }
    return turns;
  }

  private static Button turn(ConfigurationSection section, int page, String label) {
    return Button.secondary(new CustomId(PAGE, section.getValue() + ":" + page).toString(), label);
  }

  private static List<ActionRow> full(
      List<Setting> settings, SettingLine line, String section, Phrases phrases) {
    KeyWords words = new KeyWords(line.guildId(), phrases);
    List<SelectOption> cut =
        settings.stream()
            .filter(line::isCut)
            .limit(MOST_OPTIONS)
            .map(
                setting ->
                    SelectOption.of(
                        Markdown.cut(words.plainLabel(setting.key()), LONGEST_OPTION),
                        setting.key()))
            .toList();
    return cut.isEmpty()
        ? List.of()
        : List.of(
            ActionRow.of(
                StringSelectMenu.create(new CustomId(FULL, section).toString())
                    .setPlaceholder(phrases.say("config.view.full"))
                    .addOptions(cut)
                    .build()));
  }
}
