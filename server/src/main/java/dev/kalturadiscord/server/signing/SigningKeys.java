package dev.kalturadiscord.server.signing;

import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import dev.kalturadiscord.server.signing.KeyFolder.Contents;
import io.helidon.security.jwt.jwk.JwkRSA;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key pairs of this server as they stand in the folder: one signs access tokens, all verify
 * them. There is no default key; the first start makes the first one, unless keys are given.
 */
public final class SigningKeys {

  private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

  /** Tokens of strangers name keys that do not exist; they must not keep the disk busy. */
  private static final Duration BETWEEN_SEARCHES = Duration.ofSeconds(1);

  private final KeyFolder folder;
  private final Duration activationDelay;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private Map<String, SigningKey> files;
  private Set<String> reported = Set.of();
  private Instant searched = Instant.EPOCH;
  private volatile KeySet published;

  private SigningKeys(KeyFolder folder, Contents contents, Duration activationDelay, Clock clock) {
    this.folder = folder;
    this.activationDelay = activationDelay;
    this.clock = clock;
    this.files = contents.keys();
    this.published = KeySet.of(files.values(), activationDelay);
  }

  /**
   * Loads the keys. When the folder has no key file and nobody else puts keys there, the first key
   * is made; servers that do so at once end up with the same one.
   *
   * @throws IOException when the folder cannot be read or written, or has files but no usable key
   * @throws InvalidSettingsException when keys are to be given but there is no usable one
   */
  public static SigningKeys open(SigningSettings settings, Clock clock) throws IOException {
    KeyFolder folder = new KeyFolder(settings.folder());
    Contents contents = folder.read();
    if (contents.isEmpty() && !settings.given()) {
      contents =
          folder.exclusively(
              () -> {
                if (folder.read().isEmpty()) {
                  folder.add(SigningKey.make(clock.instant()));
                }
                return folder.read();
              });
    }
    if (contents.keys().isEmpty()) {
      List<String> problems = new ArrayList<>(contents.problems());
      if (!settings.given()) {
        throw new IOException(String.join(System.lineSeparator(), problems));
      }
      problems.addFirst(
          "%s names %s, where there is no usable key: put a key file (*.pem) there"
              .formatted(SettingsReader.named(List.of(SigningSettings.LOCATION)), folder));
      throw new InvalidSettingsException(problems);
    }
    return new SigningKeys(folder, contents, settings.activationDelay(), clock);
  }

  /** The key that signs at this moment. */
  public JwkRSA current() {
    return published.signingAt(clock.instant()).jwk();
  }

  /** All keys that verify at this moment. */
  KeySet published() {
    return published;
  }

  /** As {@link #published()}, after a look into the folder if this kid is unknown. */
  KeySet publishedWith(String kid) {
    if (!published.contains(kid)) {
      reading.lock();
      try {
        Instant now = clock.instant();
        if (!published.contains(kid)
            && Duration.between(searched, now).abs().compareTo(BETWEEN_SEARCHES) >= 0) {
          searched = now;
          reload();
        }
      } finally {
        reading.unlock();
      }
    }
    return published;
  }

  /**
   * Reads the folder again. A key leaves when its file does; a file that cannot be read takes none
   * away, and neither does a folder that cannot be read or has become empty.
   */
  void reload() {
    reading.lock();
    try {
      Contents contents = folder.read();
      Map<String, SigningKey> now = new TreeMap<>(contents.keys());
      contents.unusable().keySet().forEach(file -> keep(file, now));
      List<String> problems = new ArrayList<>(contents.problems());
      if (now.isEmpty()) {
        problems.add(folder + " has no key any more; the known ones stay in use");
      } else {
        files = now;
        publish(KeySet.of(now.values(), activationDelay));
      }
      report(problems);
    } catch (IOException e) {
      report(List.of(folder + " cannot be read; the known keys stay in use: " + e));
    } finally {
      reading.unlock();
    }
  }

  private void keep(String file, Map<String, SigningKey> now) {
    SigningKey known = files.get(file);
    if (known != null && now.values().stream().noneMatch(key -> key.kid().equals(known.kid()))) {
      now.put(file, known);
    }
  }

  private void publish(KeySet keys) {
    if (!keys.equals(published)) {
      published = keys;
      log.info("The signing keys are now {}", keys.keys().stream().map(SigningKey::kid).toList());
    }
  }

  /** Says each problem once, and again only after it was gone. */
  private void report(Collection<String> problems) {
    problems.stream().filter(problem -> !reported.contains(problem)).forEach(log::error);
    reported = new HashSet<>(problems);
  }
}
