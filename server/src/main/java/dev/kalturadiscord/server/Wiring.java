package dev.kalturadiscord.server;

import dev.kalturadiscord.server.audit.AuditSettings;
import dev.kalturadiscord.server.configuration.ConfigurationSettings;
import dev.kalturadiscord.server.delivery.DeliverySettings;
import dev.kalturadiscord.server.discord.DiscordSettings;
import dev.kalturadiscord.server.kaltura.KalturaSettings;
import dev.kalturadiscord.server.meeting.MeetingSettings;
import dev.kalturadiscord.server.platform.database.DatabaseSettings;
import dev.kalturadiscord.server.platform.edge.EdgeSettings;
import dev.kalturadiscord.server.platform.ratelimit.RateLimitSettings;
import dev.kalturadiscord.server.recording.RecordingSettings;
import dev.kalturadiscord.server.signing.AcceptedTokens;
import dev.kalturadiscord.server.signing.SigningKeys;
import dev.kalturadiscord.server.signing.SigningSettings;
import dev.kalturadiscord.server.ticket.TicketSettings;
import dev.kalturadiscord.server.token.TokenSettings;
import dev.kalturadiscord.server.user.UserSettings;
import dev.kalturadiscord.server.video.WatchSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the features are given from outside: settings, keys, the time. */
@ApplicationScoped
public class Wiring {

  @Produces
  @Singleton
  Settings settings() {
    return Settings.read(ConfigProvider.getConfig());
  }

  @Produces
  @Singleton
  EdgeSettings edge(Settings settings) {
    return settings.edge();
  }

  @Produces
  @Singleton
  RateLimitSettings rateLimit(Settings settings) {
    return settings.rateLimit();
  }

  @Produces
  @Singleton
  DatabaseSettings database(Settings settings) {
    return settings.database();
  }

  @Produces
  @Singleton
  KalturaSettings kaltura(Settings settings) {
    return settings.kaltura();
  }

  @Produces
  @Singleton
  SigningSettings signing(Settings settings) {
    return settings.signing();
  }

  @Produces
  @Singleton
  TokenSettings token(Settings settings) {
    return settings.token();
  }

  @Produces
  @Singleton
  DiscordSettings discord(Settings settings) {
    return settings.discord();
  }

  @Produces
  @Singleton
  ConfigurationSettings configuration(Settings settings) {
    return settings.configuration();
  }

  @Produces
  @Singleton
  MeetingSettings meeting(Settings settings) {
    return settings.meeting();
  }

  @Produces
  @Singleton
  DeliverySettings delivery(Settings settings) {
    return settings.delivery();
  }

  @Produces
  @Singleton
  TicketSettings ticket(Settings settings) {
    return settings.ticket();
  }

  @Produces
  @Singleton
  RecordingSettings recording(Settings settings) {
    return settings.recording();
  }

  @Produces
  @Singleton
  WatchSettings watch(Settings settings) {
    return settings.watch();
  }

  @Produces
  @Singleton
  AuditSettings audit(Settings settings) {
    return settings.audit();
  }

  @Produces
  @Singleton
  UserSettings user(Settings settings) {
    return settings.user();
  }

  @Produces
  @Singleton
  SigningKeys signingKeys(SigningSettings settings, Clock clock) throws IOException {
    return SigningKeys.open(settings, clock);
  }

  @Produces
  @Singleton
  AcceptedTokens acceptedTokens(TokenSettings settings) {
    return new AcceptedTokens(settings.issuer(), settings.audience());
  }

  /** Microseconds, which is what PostgreSQL keeps: an instant comes back as it went in. */
  @Produces
  @Singleton
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
