package dev.kalturadiscord.server.permission;

/** Knows what guilds say about who may do what. */
public interface GuildRulesSource {

  /**
   * The rules of a guild as they are now. Asked with every request, so it is quick.
   *
   * @throws RuntimeException when they cannot be known at the moment: nobody may do anything then
   */
  GuildRules of(String guildId);
}
