package dev.kalturadiscord.server.signing;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the signing keys are and how they follow one another.
 *
 * @param folder the folder with the key files
 * @param given whether others put the keys there, so that none is made or removed here
 * @param activationDelay for how long a new key is only published before it signs
 * @param reloadInterval how often a server looks for new keys
 * @param accessTokenLife how long what a key signed is good
 */
public record SigningSettings(
    Path folder,
    boolean given,
    Duration activationDelay,
    Duration reloadInterval,
    Duration accessTokenLife) {

  static final String LOCATION = "auth.signing-keys.location";

  /** Reads {@code auth.signing-keys.*}, {@code auth.access-token.life}, {@code data.directory}. */
  public static SigningSettings read(SettingsReader settings) {
    Optional<Path> location = settings.optional(LOCATION).map(Path::of);
    return new SigningSettings(
        location.orElseGet(
            () -> Path.of(settings.optional("data.directory").orElse("var/server"), "keys")),
        location.isPresent(),
        settings.duration("auth.signing-keys.activation-delay", Duration.ofMinutes(5)),
        settings.duration("auth.signing-keys.reload-interval", Duration.ofSeconds(10)),
        accessTokenLife(settings));
  }

  /** Reads {@code auth.access-token.life}. */
  public static Duration accessTokenLife(SettingsReader settings) {
    return settings.duration("auth.access-token.life", Duration.ofMinutes(10));
  }
}
