package dev.kalturadiscord.server.configuration;

import dev.kalturadiscord.server.permission.GuildRules;
import dev.kalturadiscord.server.permission.GuildRulesSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What the configuration of a guild says about who may do what. */
@Singleton
final class ConfiguredRules implements GuildRulesSource {

  private final GuildConfigurations configurations;

  @Inject
  ConfiguredRules(GuildConfigurations configurations) {
    this.configurations = configurations;
  }

  @Override
  public GuildRules of(String guildId) {
    GuildConfiguration configuration = configurations.of(guildId);
    return new GuildRules(
        guildId,
        configuration.commands().enabled(),
        configuration.roles().mapping(),
        configuration.roles().otherwise(),
        configuration.commands().permissions());
  }
}
