package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.KalturaSimulatorProcess;
import dev.kalturadiscord.server.testing.RunningServer;
import io.helidon.config.mp.MpConfigSources;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** An account at a simulator of its own, and our connection to it. */
final class SimulatedAccount implements AutoCloseable {

  private final KalturaSimulatorProcess simulator;
  private final KalturaControl control;

  private SimulatedAccount(KalturaSimulatorProcess simulator) {
    this.simulator = simulator;
    this.control = new KalturaControl(simulator.baseUrl());
  }

  static SimulatedAccount start() throws IOException {
    return new SimulatedAccount(KalturaSimulatorProcess.start());
  }

  KalturaControl control() {
    return control;
  }

  /** The provider of this name, with settings of the test's own. */
  MeetingProvider provider(ProviderName name, Map<String, String> more) {
    KalturaSettings settings = settings(simulator.baseUrl(), more);
    KalturaHttp http = new KalturaHttp();
    KalturaApi api = new KalturaApi(http, settings);
    Kaf kaf = new Kaf(http, settings);
    KalturaSessions sessions = new SessionWiring().sessions(settings, api, Clock.systemUTC());
    KalturaCalls calls = new KalturaCalls(api, sessions, settings);
    ScheduleEvents events = new ScheduleEvents(calls, settings);
    RecordingEntries entries = new RecordingEntries(calls);
    return switch (name) {
      case ROOM ->
          new RoomProvider(
              kaf, api, events, new MediaEntries(api, sessions, settings), sessions, settings);
      case KME ->
          new KmeProvider(
              kaf,
              events,
              new MeetingResources(calls, settings),
              entries,
              new KmeRecordings(calls, entries, new EntrySearch(calls), settings),
              sessions,
              settings);
    };
  }

  /** Settings for a simulator, as an operator would write them. */
  static KalturaSettings settings(String baseUrl, Map<String, String> more) {
    Map<String, String> all = new HashMap<>();
    all.put("kaltura.partner-id", String.valueOf(RunningServer.PARTNER_ID));
    all.put("kaltura.admin-secret", KalturaSimulatorProcess.ADMIN_SECRET);
    all.put("kaltura.api.base-url", baseUrl);
    all.put("kaltura.kaf.base-url", baseUrl);
    all.putAll(more);
    SettingsReader reader =
        new SettingsReader(
            ConfigProviderResolver.instance()
                .getBuilder()
                .withSources(MpConfigSources.create(all))
                .build());
    KalturaSettings settings = KalturaSettings.read(reader);
    reader.check();
    return settings;
  }

  @Override
  public void close() {
    simulator.close();
  }
}
