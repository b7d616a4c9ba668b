package dev.kalturadiscord.server.platform.address;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address of whoever made the request that a thread works on. */
public final class ClientAddress {

  private static final ThreadLocal<IpAddress> CURRENT = new ThreadLocal<>();

  private ClientAddress() {}

  /** Begins a request; end it with {@link #end}. */
  public static void begin(IpAddress address) {
    CURRENT.set(address);
  }

  public static void end() {
    CURRENT.remove();
  }

  /** The address as text; null when the thread works on no request. */
  public static @Nullable String current() {
    IpAddress address = CURRENT.get();
    return address == null ? null : address.text();
  }

  /** The address itself; empty when the thread works on no request. */
  public static Optional<IpAddress> ofRequest() {
    return Optional.ofNullable(CURRENT.get());
  }
}
