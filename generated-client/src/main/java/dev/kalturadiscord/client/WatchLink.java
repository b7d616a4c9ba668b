package dev.kalturadiscord.client;

import java.net.URI;
import java.time.OffsetDateTime;

/**
 * A personal way to the player of a video, never to be published.
 *
 * @param url works once
 * @param expiresAt until when to open it, some minutes from now
 */
public record WatchLink(URI url, OffsetDateTime expiresAt) {

  /** Without the address. */
  @Override
  public String toString() {
    return "WatchLink[until " + expiresAt + "]";
  }
}
