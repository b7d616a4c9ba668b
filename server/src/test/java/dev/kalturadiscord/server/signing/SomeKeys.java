package dev.kalturadiscord.server.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A folder of keys and servers on it, at a time that only the test lets pass. */
final class SomeKeys extends Clock {

  static final Duration DELAY = Duration.ofMinutes(5);
  static final Duration RELOAD = Duration.ofSeconds(10);
  static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

  private final Path folder;
  private volatile Instant now = Instant.parse("2026-11-22T10:00:00Z");

  SomeKeys(Path folder) {
    this.folder = folder;
  }

  /** A server, or another one, that starts now. */
  SigningKeys server() throws IOException {
    return SigningKeys.open(settings(false), this);
  }

  /** A server that starts now and may only read the folder. */
  SigningKeys readingServer() throws IOException {
    return SigningKeys.open(settings(true), this);
  }

  KeyRotation rotation() {
    return new KeyRotation(settings(false), this);
  }

  SigningSettings settings(boolean given) {
    return new SigningSettings(folder, given, DELAY, RELOAD, TOKEN_LIFE);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Names of all files that hold keys or may be taken for such. */
  List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.equals(".lock"))
          .sorted()
          .toList();
    }
  }

  static List<String> kids(SigningKeys server) {
    return server.published().keys().stream().map(SigningKey::kid).toList();
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
