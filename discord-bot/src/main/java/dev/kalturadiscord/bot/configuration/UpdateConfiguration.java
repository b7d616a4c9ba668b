package dev.kalturadiscord.bot.configuration;

import static net.dv8tion.jda.api.interactions.commands.OptionType.STRING;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.ConfigurationState;
import dev.kalturadiscord.client.ProblemException;
import dev.kalturadiscord.client.model.ConfigurationSection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;

/** {@code /kaltura-config-update}. */
final class UpdateConfiguration {

  static final String KEY = "key";
  static final String VALUE = "value";

  private static final String NAME = "kaltura-config-update";
  private static final int LONGEST_KEY = 150;

  private final KnownKeys known;

  UpdateConfiguration(KnownKeys known) {
    this.known = known;
  }

  SlashCommand command() {
    return new SlashCommand(
        NAME,
        Ack.PRIVATE_REPLY,
        UpdateConfiguration::definition,
        new ForAdministrators(this::update),
        Map.of(KEY, new KeySuggestions(known), VALUE, new ValueSuggestions(known)));
  }

  private MessageCreateData update(Invocation invocation) {
    Phrases phrases = invocation.phrases();
    ConfigurationSection section =
        SectionOption.of(invocation)
            .orElseThrow(() -> new FailureException(new Failure.UnknownCommand()));
    String typed = invocation.option(KEY).orElse("");
    Keys keys = known.of(invocation.server());
    TypedKey typedKey = new TypedKey(keys, GuildRoles.of(invocation));
    Optional<ConfigurationSection> other = typedKey.otherSection(section, typed);
    if (other.isPresent()) {
      return ChangeView.sentence(
          phrases.say(
              "config.update.other-section",
              KeyWords.code(typed),
              KeyWords.section(other.get(), phrases),
              KeyWords.section(section, phrases)));
    }
    String key = typedKey.read(section, typed);
    @Nullable Object value =
        new TypedValue(GuildRoles.of(invocation))
            .read(keys.definition(key), invocation.option(VALUE).orElse(""));
    return change(key, value, keys, invocation);
  }

  private static MessageCreateData change(
      String key, @Nullable Object value, Keys keys, Invocation invocation) {
    Phrases phrases = invocation.phrases();
    ConfigurationState state = invocation.server().configuration().get();
    Settings before = Settings.of(state, keys);
    try {
      ConfigurationState changed =
          invocation
              .server()
              .configuration()
              .change(state.etag(), Collections.singletonMap(key, value));
      Settings after = Settings.of(changed, keys);
      List<Difference> differences = Difference.between(before, after);
      return differences.isEmpty()
          ? ChangeView.unchanged(
              before.guildId(), keys.find(key).map(found -> after.get(key)), phrases)
          : ChangeView.changed(
              phrases.say("config.update.title"), differences, after, changed, phrases);
    } catch (ProblemException e) {
      if (e.status() == 422 && !e.fieldErrors().isEmpty()) {
        return RefusedView.refused(
            e.fieldErrors(), value, new RefusalWords(before.guildId(), keys, phrases));
      }
      return TooLate.answer(e, before, phrases.say("config.meanwhile.again"), invocation);
    }
  }

  private static SlashCommandData definition(Phrases phrases) {
    return Commands.slash(NAME, phrases.say("command.config-update"))
        .addOptions(
            SectionOption.one(phrases.say("command.config-update.section"), phrases),
            new OptionData(STRING, KEY, phrases.say("command.config-update.key"), true, true)
                .setRequiredLength(1, LONGEST_KEY),
            new OptionData(STRING, VALUE, phrases.say("command.config-update.value"), true, true));
  }
}
