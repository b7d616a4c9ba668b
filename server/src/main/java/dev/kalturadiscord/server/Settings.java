package dev.kalturadiscord.server;

import dev.kalturadiscord.server.audit.AuditSettings;
import dev.kalturadiscord.server.configuration.ConfigurationSettings;
import dev.kalturadiscord.server.delivery.DeliverySettings;
import dev.kalturadiscord.server.discord.DiscordSettings;
import dev.kalturadiscord.server.kaltura.KalturaSettings;
import dev.kalturadiscord.server.meeting.MeetingSettings;
import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import dev.kalturadiscord.server.platform.database.DatabaseSettings;
import dev.kalturadiscord.server.platform.edge.EdgeSettings;
import dev.kalturadiscord.server.platform.ratelimit.RateLimitSettings;
import dev.kalturadiscord.server.recording.RecordingSettings;
import dev.kalturadiscord.server.signing.SigningSettings;
import dev.kalturadiscord.server.ticket.TicketSettings;
import dev.kalturadiscord.server.token.TokenSettings;
import dev.kalturadiscord.server.user.UserSettings;
import dev.kalturadiscord.server.video.WatchSettings;
import org.eclipse.microprofile.config.Config;

/** All settings of the server, one record for each feature. */
record Settings(
    EdgeSettings edge,
    RateLimitSettings rateLimit,
    DatabaseSettings database,
    KalturaSettings kaltura,
    SigningSettings signing,
    TokenSettings token,
    DiscordSettings discord,
    ConfigurationSettings configuration,
    MeetingSettings meeting,
    DeliverySettings delivery,
    TicketSettings ticket,
    RecordingSettings recording,
    WatchSettings watch,
    AuditSettings audit,
    UserSettings user) {

  /**
   * Reads all of them.
   *
   * @throws InvalidSettingsException naming everything that is missing or wrong
   */
  static Settings read(Config config) {
    SettingsReader reader = new SettingsReader(config);
    Settings settings =
        new Settings(
            EdgeSettings.read(reader),
            RateLimitSettings.read(reader),
            DatabaseSettings.read(reader),
            KalturaSettings.read(reader),
            SigningSettings.read(reader),
            TokenSettings.read(reader),
            DiscordSettings.read(reader),
            ConfigurationSettings.read(reader),
            MeetingSettings.read(reader),
            DeliverySettings.read(reader),
            TicketSettings.read(reader),
            RecordingSettings.read(reader),
            WatchSettings.read(reader),
            AuditSettings.read(reader),
            UserSettings.read(reader));
    reader.check();
    return settings;
  }
}
