package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.AutocompleteFeature;
import dev.kalturadiscord.bot.interaction.GuildRole;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.Suggestion;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationSection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Suggests keys while somebody types one: by the key itself, its label or the name of a role. */
final class KeySuggestions implements AutocompleteFeature {

  private final KnownKeys known;

  KeySuggestions(KnownKeys known) {
    this.known = known;
  }

  @Override
  public List<Suggestion> suggest(Invocation invocation) {
    String typed =
        invocation.option(UpdateConfiguration.KEY).orElse("").strip().toLowerCase(Locale.ROOT);
    Optional<ConfigurationSection> section = SectionOption.of(invocation);
    Keys keys = known.of(invocation.server());
    List<Suggestion> all = new ArrayList<>();
    for (ConfigurationKey definition : keys.all()) {
      if (section.isEmpty() || section.get() == definition.getSection()) {
        all.addAll(
            Keys.isForEachRole(definition)
                ? forRoles(definition, typed, keys, invocation)
                : forKey(definition, invocation));
      }
    }
    // Those that begin like this come before those that merely hold it.
    List<Suggestion> suggestions =
        new ArrayList<>(all.stream().filter(s -> beginsWith(s, typed)).toList());
    all.stream().filter(s -> !beginsWith(s, typed) && holds(s, typed)).forEach(suggestions::add);
    return suggestions;
  }

  private static List<Suggestion> forKey(ConfigurationKey definition, Invocation invocation) {
    String label =
        new KeyWords(invocation.member().getGuildId(), invocation.phrases())
            .plainLabel(definition.getKey());
    return List.of(
        new Suggestion(
            invocation.phrases().say("config.suggest.key", definition.getKey(), label),
            definition.getKey()));
  }

  private static List<Suggestion> forRoles(
      ConfigurationKey definition, String typed, Keys keys, Invocation invocation) {
    GuildRoles roles = GuildRoles.of(invocation);
    String before = Keys.beforeRole(definition);
    String role = typed.substring(typed.lastIndexOf('.') + 1);
    if (role.startsWith("<@&")) {
      return roles.id(role).stream().map(id -> new Suggestion(typed, before + id)).toList();
    }
    Set<String> ids = new LinkedHashSet<>();
    Settings.of(invocation.server().configuration().get(), keys).all().stream()
        .filter(setting -> setting.definition().equals(definition))
        .forEach(setting -> ids.add(setting.key().substring(before.length())));
    roles.roles().stream().map(GuildRole::id).forEach(ids::add);
    return ids.stream().map(id -> new Suggestion(before + roles.name(id), before + id)).toList();
  }

  private static boolean beginsWith(Suggestion suggestion, String typed) {
    String name = suggestion.name().toLowerCase(Locale.ROOT);
    return name.startsWith(typed) || name.substring(name.indexOf('.') + 1).startsWith(typed);
  }

  private static boolean holds(Suggestion suggestion, String typed) {
    return suggestion.name().toLowerCase(Locale.ROOT).contains(typed)
        || suggestion.value().toLowerCase(Locale.ROOT).contains(typed);
  }
}
