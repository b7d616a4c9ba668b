package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.GuildRole;
import dev.kalturadiscord.bot.interaction.Invocation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The roles of a guild, by what people type.
 *
 * @param guildId also the id of the role that everybody has
 * @param roles all others, as far as Discord told them
 */
record GuildRoles(String guildId, List<GuildRole> roles) {

  private static final Pattern ID = Pattern.compile("<@&([0-9]{1,20})>|([0-9]{1,20})");

  static GuildRoles of(Invocation invocation) {
    return new GuildRoles(invocation.member().getGuildId(), invocation.request().roles());
  }

  /**
   * The id that is meant by a mention, an id or a name.
   *
   * @return empty when it is none of them, or the name of several roles
   */
  Optional<String> id(String typed) {
    String text = typed.strip();
    Matcher id = ID.matcher(text);
    if (id.matches()) {
      return Optional.ofNullable(id.group(1) == null ? id.group(2) : id.group(1));
    }
    String name = bare(text);
    if (name.equals("everyone")) {
      return Optional.of(guildId);
    }
    List<GuildRole> named = roles.stream().filter(role -> bare(role.name()).equals(name)).toList();
    return named.size() == 1 ? Optional.of(named.getFirst().id()) : Optional.empty();
  }

  /** As people know it, not escaped; the id when the name is not known. */
  String name(String id) {
    return id.equals(guildId)
        ? "@everyone"
        : roles.stream()
            .filter(role -> role.id().equals(id))
            .findFirst()
            .map(role -> "@" + role.name())
            .orElse(id);
  }

  private static String bare(String name) {
    return (name.startsWith("@") ? name.substring(1) : name).strip().toLowerCase(Locale.ROOT);
  }
}
