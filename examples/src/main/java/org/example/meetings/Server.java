package org.example.meetings;

import dev.kalturadiscord.client.KalturaDiscordClient;
import java.net.URI;

/** Where the server is and as whom the examples come; all from the environment. */
final class Server {

  private Server() {}

  /**
   * Connects to nothing yet. One client is enough for a whole program: it keeps connections and
   * tokens, and may be used by many threads.
   */
  static KalturaDiscordClient client() {
    return KalturaDiscordClient.builder()
        .serverBaseUrl(URI.create(setting("KALTURA_DISCORD_URL")))
        .clientCredential(
            setting("KALTURA_DISCORD_CLIENT_ID"), setting("KALTURA_DISCORD_CLIENT_SECRET"))
        .product("meetings-example/1.0")
        .build();
  }

  private static String setting(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      System.err.println(name + " is missing: see README.md");
      System.exit(2);
    }
    return value;
  }
}
