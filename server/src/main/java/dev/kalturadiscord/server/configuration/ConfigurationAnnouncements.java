package dev.kalturadiscord.server.configuration;

import dev.kalturadiscord.server.platform.database.Announcements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Forgets what other servers have changed. */
@Singleton
final class ConfigurationAnnouncements implements Announcements.Listener {

  /** On which changes are announced, with the id of the guild. */
  static final String CHANNEL = "guild_configuration";

  private final Announcements announcements;
  private final GuildConfigurations configurations;

  @Inject
  ConfigurationAnnouncements(Announcements announcements, GuildConfigurations configurations) {
    this.announcements = announcements;
    this.configurations = configurations;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    announcements.listen(CHANNEL, this);
  }

  @Override
  public void announced(String guildId) {
    configurations.forget(guildId);
  }

  @Override
  public void missedSome() {
    configurations.forgetAll();
  }
}
