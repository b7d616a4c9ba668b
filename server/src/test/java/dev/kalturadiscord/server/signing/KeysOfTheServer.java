package dev.kalturadiscord.server.signing;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;

/** The keys of the running server, as a tool beside it sees and changes them. */
final class KeysOfTheServer {

  private final SigningSettings settings =
      SigningSettings.read(new SettingsReader(ConfigProvider.getConfig()));

  KeyRotation rotation() {
    return new KeyRotation(settings, Clock.systemUTC());
  }

  KeyFolder folder() {
    return new KeyFolder(settings.folder());
  }
}
