package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.KalturaSimulatorProcess;
import dev.kalturadiscord.server.testing.RunningServer;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

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

  /** One with settings of its own, in the form of the environment. */
  static SimulatedAccount start(Map<String, String> environment) throws IOException {
    return new SimulatedAccount(KalturaSimulatorProcess.start(environment));
  }

  KalturaControl control() {
    return control;
  }

  /** Our connection, with settings of the test's own. */
  KalturaConnection connection(Map<String, String> more) {
    return new KalturaConnection(settings(simulator.baseUrl(), more), Clock.systemUTC());
  }

  String baseUrl() {
    return simulator.baseUrl();
  }

  /** Settings for a simulator, as an operator would write them. */
  static KalturaSettings settings(String baseUrl, Map<String, String> more) {
    Map<String, String> all = new HashMap<>();
    all.put("kaltura.partner-id", String.valueOf(RunningServer.PARTNER_ID));
    all.put("kaltura.admin-secret", KalturaSimulatorProcess.ADMIN_SECRET);
    all.put("kaltura.api.base-url", baseUrl);
    all.put("kaltura.kaf.base-url", baseUrl);
    all.put("kaltura.cdn.base-url", baseUrl);
    // Without the waits that only a real Kaltura needs.
    all.put("kaltura.retry.delay", "PT0.01S");
    all.put("kaltura.circuit-breaker.delay", "PT0.5S");
    all.put("kaltura.limit.concurrency", "32");
    all.put("kaltura.limit.rate", "1000");
    all.put("kaltura.readiness.reuse", "PT0.001S");
    all.putAll(more);
    SettingsReader reader = new SettingsReader(GivenSettings.config(all));
    KalturaSettings settings = KalturaSettings.read(reader);
    reader.check();
    return settings;
  }

  /** As {@link #settings(String, Map)}, with as much patience as a test needs. */
  static KalturaSettings settings(String baseUrl, Patience patience) {
    KalturaSettings usual = settings(baseUrl, Map.of());
    return new KalturaSettings(
        usual.partnerId(),
        usual.credential(),
        usual.apiBaseUrl(),
        usual.kafBaseUrl(),
        usual.roomTemplates(),
        usual.userPrefix(),
        usual.provider(),
        usual.roomEvents(),
        usual.cdnBaseUrl(),
        usual.videoOffer(),
        usual.playerUiConfId(),
        usual.kme(),
        patience);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
