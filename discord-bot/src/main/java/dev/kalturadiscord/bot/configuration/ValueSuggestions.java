package dev.kalturadiscord.bot.configuration;

import static java.util.stream.Collectors.joining;

import dev.kalturadiscord.bot.interaction.AutocompleteFeature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.Suggestion;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.ConfigurationSection;
import dev.kalturadiscord.client.model.ConfigurationValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Suggests values while somebody types one: what can be, what is, and the default. */
final class ValueSuggestions implements AutocompleteFeature {

  private final KnownKeys known;

  ValueSuggestions(KnownKeys known) {
    this.known = known;
  }

  @Override
  public List<Suggestion> suggest(Invocation invocation) {
    Optional<ConfigurationSection> section = SectionOption.of(invocation);
    if (section.isEmpty()) {
      return List.of();
    }
    Keys keys = known.of(invocation.server());
    GuildRoles roles = GuildRoles.of(invocation);
    String key =
        new TypedKey(keys, roles)
            .read(section.get(), invocation.option(UpdateConfiguration.KEY).orElse(""));
    if (keys.find(key).isEmpty()) {
      return List.of();
    }
    Setting setting = Settings.of(invocation.server().configuration().get(), keys).get(key);
    String typed = invocation.option(UpdateConfiguration.VALUE).orElse("").strip();
    return new Offer(setting, roles, invocation.phrases()).suggestions(typed);
  }

  /** What can be offered for one setting. */
  private record Offer(Setting setting, GuildRoles roles, Phrases phrases) {

    List<Suggestion> suggestions(String typed) {
      List<Suggestion> all = new ArrayList<>();
      ConfigurationValueKind kind = setting.definition().getKind();
      boolean chosen =
          kind == ConfigurationValueKind.BOOLEAN || kind == ConfigurationValueKind.CHOICE;
      if (chosen) {
        all.addAll(choices(kind));
      } else {
        if (!typed.isEmpty()) {
          all.add(new Suggestion(typed, typed)); // what is typed is the first that Discord takes
        }
        if (kind == ConfigurationValueKind.ROLES) {
          all.add(new Suggestion("@everyone", "everyone"));
          all.add(new Suggestion(phrases.say("config.value.nobody"), "nobody"));
        }
        if (setting.value() != null) {
          all.add(new Suggestion(phrases.say("config.suggest.current", words()), raw()));
        }
      }
      all.add(new Suggestion(phrases.say("config.suggest.default", defaultWords()), "default"));
      List<Suggestion> alike =
          all.stream().filter(s -> holds(s.name(), typed) || holds(s.value(), typed)).toList();
      return alike.isEmpty() ? all : alike;
    }

    private List<Suggestion> choices(ConfigurationValueKind kind) {
      List<String> choices =
          kind == ConfigurationValueKind.BOOLEAN
              ? List.of("on", "off")
              : Optional.ofNullable(setting.definition().getChoices()).orElse(List.of());
      List<Suggestion> suggestions = new ArrayList<>();
      for (String choice : choices) {
        Object value = kind == ConfigurationValueKind.BOOLEAN ? choice.equals("on") : choice;
        String label = words(value);
        suggestions.add(
            new Suggestion(
                value.equals(setting.value()) ? phrases.say("config.suggest.same", label) : label,
                choice));
      }
      return suggestions;
    }

    private String words() {
      return words(setting.value());
    }

    private String defaultWords() {
      return words(setting.defaultValue());
    }

    // Suggestions show no mentions and no formatting.
    private String words(@Nullable Object value) {
      ConfigurationValueKind kind = setting.definition().getKind();
      if (value instanceof String text && kind == ConfigurationValueKind.TEMPLATE) {
        return text;
      }
      if (value instanceof List<?> list && !list.isEmpty()) {
        return list.stream()
            .map(id -> "everyone".equals(id) ? "@everyone" : roles.name(String.valueOf(id)))
            .collect(joining(", "));
      }
      return new ValueWords(roles.guildId(), phrases).say(setting.definition(), value, 100);
    }

    private String raw() {
      return setting.value() instanceof List<?> list
          ? list.isEmpty() ? "nobody" : list.stream().map(String::valueOf).collect(joining(","))
          : String.valueOf(setting.value());
    }

    private static boolean holds(String text, String typed) {
      return text.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
    }
  }
}
