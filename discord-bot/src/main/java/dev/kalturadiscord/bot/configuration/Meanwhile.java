package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.client.MemberClient;
import dev.kalturadiscord.client.model.ConfigurationChange;
import java.util.List;

/**
 * What others changed while somebody was about to change something.
 *
 * @param changes newest first; the last ones of very many
 */
record Meanwhile(Keys keys, List<ConfigurationChange> changes) {

  private static final int MOST = 50;

  /**
   * Asks the server.
   *
   * @param version that was seen
   */
  static Meanwhile since(long version, Keys keys, MemberClient server) {
    return new Meanwhile(
        keys,
        server.configuration().changesPage(MOST, null).getItems().stream()
            .filter(change -> change.getVersion() > version)
            .toList());
  }
}
