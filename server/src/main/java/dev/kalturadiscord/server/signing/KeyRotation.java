package dev.kalturadiscord.server.signing;

import dev.kalturadiscord.server.signing.KeyFolder.Contents;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Changes the keys in the folder, with or without servers running on it; they take it up by
 * themselves. Needs the settings that the servers have.
 */
public final class KeyRotation {

  /** For clocks that differ and for a server that is slow to see its key superseded. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final SigningSettings settings;
  private final KeyFolder folder;
  private final Clock clock;

  public KeyRotation(SigningSettings settings, Clock clock) {
    this.settings = settings;
    this.folder = new KeyFolder(settings.folder());
    this.clock = clock;
  }

  /**
   * Makes the next key. It signs after the activation delay, or at once when it is the first.
   *
   * @throws IOException when the folder cannot be read or written
   * @throws IllegalStateException when others put the keys there
   */
  public KeyStatus rotate() throws IOException {
    refuseGiven();
    return folder.exclusively(
        () -> {
          Collection<SigningKey> known = new ArrayList<>(folder.read().keys().values());
          SigningKey next = SigningKey.make(after(known));
          folder.add(next);
          known.add(next);
          return KeyStatus.of(next, keySet(known), clock.instant());
        });
  }

  /**
   * Removes the keys that were superseded so long ago that no token of theirs is good any more.
   *
   * @return their kids
   * @throws IOException when the folder cannot be read or written
   * @throws IllegalStateException when others put the keys there
   */
  public List<String> prune() throws IOException {
    refuseGiven();
    return folder.exclusively(
        () -> {
          Contents contents = folder.read();
          KeySet keys = keySet(contents.keys().values());
          Instant then =
              clock
                  .instant()
                  .minus(settings.accessTokenLife())
                  .minus(settings.reloadInterval())
                  .minus(MARGIN);
          List<String> removed = new ArrayList<>();
          for (Map.Entry<String, SigningKey> file : contents.keys().entrySet()) {
            if (keys.isSupersededSince(file.getValue(), then)) {
              folder.delete(file.getKey());
              removed.add(file.getValue().kid());
            }
          }
          return removed;
        });
  }

  /**
   * All usable keys, oldest first.
   *
   * @throws IOException when the folder cannot be read
   */
  public List<KeyStatus> list() throws IOException {
    KeySet keys = keySet(folder.read().keys().values());
    Instant now = clock.instant();
    return keys.keys().stream().map(key -> KeyStatus.of(key, keys, now)).toList();
  }

  /**
   * What to say about each key file that holds no usable key; such files are left alone.
   *
   * @throws IOException when the folder cannot be read
   */
  public List<String> problems() throws IOException {
    return List.copyOf(folder.read().problems());
  }

  /** A key that a clock ahead of ours made must not stay the youngest. */
  private Instant after(Collection<SigningKey> known) {
    Instant now = clock.instant();
    return known.stream()
        .map(key -> key.created().plusMillis(1))
        .filter(now::isBefore)
        .max(Instant::compareTo)
        .orElse(now);
  }

  private KeySet keySet(Collection<SigningKey> keys) {
    return KeySet.of(keys, settings.activationDelay());
  }

  private void refuseGiven() {
    if (settings.given()) {
      throw new IllegalStateException(
          "The keys in " + folder + " are only read here; change them where they come from");
    }
  }
}
