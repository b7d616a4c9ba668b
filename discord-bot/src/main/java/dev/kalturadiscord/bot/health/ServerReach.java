package dev.kalturadiscord.bot.health;

import dev.kalturadiscord.client.KalturaDiscordClient;
import java.time.Duration;

/** Whether the server answers at all, asked at most every few seconds. */
public final class ServerReach {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long REUSE_NANOS = Duration.ofSeconds(5).toNanos();

  private final KalturaDiscordClient server;
  private boolean asked;
  private boolean reachable;
  private long askedAt;

  public ServerReach(KalturaDiscordClient server) {
    this.server = server;
  }

  /** Waits a second at most. */
  public synchronized boolean isReachable() {
    if (!asked || System.nanoTime() - askedAt > REUSE_NANOS) {
      reachable = server.isServerAlive(PATIENCE);
      asked = true;
      askedAt = System.nanoTime();
    }
    return reachable;
  }
}
