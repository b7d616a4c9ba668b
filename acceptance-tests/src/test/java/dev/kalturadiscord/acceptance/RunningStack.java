package dev.kalturadiscord.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The whole product as {@code ./run} starts it.
 *
 * @param data where it keeps what has to stay
 */
record RunningStack(Program launcher, Ports ports, Path data) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /**
   * The log is as talkative as it can be, and no secret may stand there all the same. New signing
   * keys are used after seconds instead of minutes, and members may hurry.
   */
  static final Map<String, String> OF_TESTS =
      Map.of(
          "KALTURA_WIRE_LOG", "DEBUG",
          "RATE_LIMIT_MEMBER", "100000/PT1M",
          "RATE_LIMIT_CLIENT", "100000/PT1M",
          "AUTH_SIGNING_KEYS_ACTIVATION_DELAY", "PT3S",
          "AUTH_SIGNING_KEYS_RELOAD_INTERVAL", "PT1S");

  /** Starts it and waits until everything runs. */
  static RunningStack start(String name, Path data) {
    Ports ports = Ports.free();
    Map<String, String> settings = new TreeMap<>(ports.settings());
    settings.putAll(OF_TESTS);
    settings.put("STACK_ROOT_DIRECTORY", Program.root().toString());
    settings.put("STACK_DATA_DIRECTORY", data.toString());
    Program launcher = Program.start(name, "local-stack", settings);
    try {
      launcher.awaitLine("Everything runs.", PATIENCE);
      return new RunningStack(launcher, ports, data);
    } catch (AssertionError e) {
      launcher.close();
      throw e;
    }
  }

  Discord discord() {
    return new Discord(ports.discordUrl());
  }

  Kaltura kaltura() {
    return new Kaltura(ports.kalturaUrl());
  }

  Rest rest() {
    return new Rest(ports.serverUrl(), botClientSecret());
  }

  /** What the bot proves itself to the server with. */
  String botClientSecret() {
    return clientSecret(data.resolve("secrets").resolve("bot-client.properties"));
  }

  /** The secret in the file of an API client's credential. */
  static String clientSecret(Path credentialFile) {
    Properties credential = new Properties();
    try (Reader file = Files.newBufferedReader(credentialFile)) {
      credential.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return credential.getProperty("client-secret");
  }

  /** One of the secrets that the programs of this stack share. */
  String secret(String name) {
    return read(data.resolve("secrets").resolve(name));
  }

  String databasePassword() {
    return read(data.resolve("postgres/password"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    launcher.close();
  }
}
