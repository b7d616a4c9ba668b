package dev.kalturadiscord.server.platform.ratelimit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The client that proved who it is by its secret, in the request that a thread works on. */
public final class ProvenClient {

  private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

  private ProvenClient() {}

  /** The credential of this client was found good. */
  public static void is(String clientId) {
    CURRENT.set(clientId);
  }

  /** Begins a request: a thread serves many of one connection. */
  static void forget() {
    CURRENT.remove();
  }

  static Optional<String> current() {
    return Optional.ofNullable(CURRENT.get());
  }
}
