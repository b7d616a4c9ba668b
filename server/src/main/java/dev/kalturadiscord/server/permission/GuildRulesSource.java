package dev.kalturadiscord.server.permission;

/** Where the guilds' rules come from. */
public interface GuildRulesSource {

  /** What is in force in a guild now; the usual for a guild that says nothing. */
  GuildRules of(String guildId);
}
