package dev.kalturadiscord.server;

import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import dev.kalturadiscord.server.signing.SigningKeys;
import io.helidon.microprofile.server.Server;
import java.io.IOException;
import java.time.Clock;
import java.util.logging.LogManager;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts the server. */
public final class Main {

  private static final Logger log = LoggerFactory.getLogger(Main.class);

  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  private Main() {}

  public static void main(String[] args) {
    shareProcessors();
    try {
      start();
    } catch (InvalidSettingsException e) {
      log.error("The server cannot start:{}{}", System.lineSeparator(), e.getMessage());
      System.exit(2);
    } catch (IOException | RuntimeException e) {
      log.error("The server cannot start", e);
      System.exit(1);
    }
  }

  /**
   * Lets virtual threads run on twice as many threads as there are processors, unless told
   * otherwise. They have no time slices: with one thread for each processor, a few connections
   * whose next request is always there already keep all others waiting for seconds. The operating
   * system gives more threads their turns.
   */
  private static void shareProcessors() {
    if (System.getProperty(CARRIERS) == null) {
      int carriers = 2 * Runtime.getRuntime().availableProcessors();
      System.setProperty(CARRIERS, Integer.toString(carriers));
    }
  }

  /**
   * Starts it in this process.
   *
   * @return the running server; its port is the configured one, or a free one for 0
   * @throws InvalidSettingsException naming every setting that is missing or wrong
   * @throws IOException when the keys cannot be read or written
   */
  public static Server start() throws IOException {
    LogManager.getLogManager().reset();
    SLF4JBridgeHandler.install();
    Settings settings = Settings.read(ConfigProvider.getConfig());
    // Here a failure is told in words; from inside the container it would come wrapped.
    var unused = SigningKeys.open(settings.signing(), Clock.systemUTC());
    settings.edge().tls().asServerConfig().forEach(System::setProperty);
    settings.kaltura().asFaultToleranceConfig().forEach(System::setProperty);
    Server server = Server.create().start();
    log.info("Server ready on port {}", server.port());
    return server;
  }
}
