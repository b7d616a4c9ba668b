package dev.kalturadiscord.client;

import java.net.http.HttpRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * As which API client the program appears: one with a secret, which may be rotated, or a public one
 * that only has its id.
 */
final class ClientIdentity {

  private final @Nullable Supplier<ClientCredential> source;
  private final @Nullable String publicId;
  private volatile @Nullable ClientCredential credential;

  private ClientIdentity(@Nullable Supplier<ClientCredential> source, @Nullable String publicId) {
    this.source = source;
    this.publicId = publicId;
  }

  static ClientIdentity withSecret(Supplier<ClientCredential> source) {
    return new ClientIdentity(source, null);
  }

  static ClientIdentity ofPublic(String id) {
    return new ClientIdentity(null, id);
  }

  /** The id to be sent along, null when the client proves itself. */
  @Nullable String publicId() {
    return publicId;
  }

  void authorize(HttpRequest.Builder request) {
    ClientCredential known = current();
    if (known != null) {
      request.header("Authorization", known.authorization());
    }
  }

  /** Null for public clients. */
  @Nullable ClientCredential current() {
    ClientCredential known = credential;
    if (known == null && source != null) {
      known = source.get();
      credential = known;
    }
    return known;
  }

  /** Looks for another credential than the one that was refused; if there is one, it is current. */
  boolean hasNewerThan(@Nullable ClientCredential refused) {
    if (source == null) {
      return false;
    }
    ClientCredential newer = source.get();
    if (newer.equals(refused)) {
      return false;
    }
    credential = newer;
    return true;
  }

  /**
   * Refuses what a public client cannot do.
   *
   * @throws IllegalStateException for a public client
   */
  void needsSecret(String what) {
    if (source == null) {
      throw new IllegalStateException(what + " needs a client with a secret: clientCredential");
    }
  }
}
