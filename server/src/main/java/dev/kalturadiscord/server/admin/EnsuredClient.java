package dev.kalturadiscord.server.admin;

import dev.kalturadiscord.server.admin.CredentialFile.Credential;
import dev.kalturadiscord.server.client.ClientRegistry.Registered;
import dev.kalturadiscord.server.client.KnownClient;
import dev.kalturadiscord.server.client.Registration;
import java.util.Objects;
import java.util.Optional;

/**
 * A client that is there afterwards, whatever was before, and what had to be done for it.
 *
 * @param registered its secret is null when it has none or when it lies in a file
 */
record EnsuredClient(Change change, Registered registered) {

  /** What was done. */
  enum Change {
    NOTHING("is there"),
    REGISTRATION("is registered now"),
    NEW_SECRET("has a new secret now: the one in the file was lost"),
    UPDATE("is as this version and this address need it now");

    private final String words;

    Change(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Registers a client unless there is one of its id. */
  static EnsuredClient ensure(ClientTools tools, Registration wish) {
    return tools
        .registry()
        .find(wish.id())
        .map(known -> new EnsuredClient(Change.NOTHING, new Registered(known, null)))
        .orElseGet(() -> new EnsuredClient(Change.REGISTRATION, tools.registry().register(wish)));
  }

  /**
   * As {@link #ensure(ClientTools, Registration)}; a good credential of it lies in the file
   * afterwards.
   *
   * @throws AdminException when the client is disabled, or the file cannot be written
   */
  static EnsuredClient ensure(ClientTools tools, Registration wish, CredentialFile file) {
    Optional<KnownClient> known = tools.registry().find(wish.id());
    if (known.isPresent() && known.get().client().isDisabled()) {
      throw new AdminException(
          "The client %s is disabled, for good: register another one for what used it."
              .formatted(wish.id()));
    }
    if (known.isPresent()
        && file.read()
            .filter(given -> given.clientId().equals(wish.id()) && tools.isGood(given))
            .isPresent()) {
      return new EnsuredClient(Change.NOTHING, new Registered(known.get(), null));
    }
    try (CredentialFile.Draft draft = file.replacement()) {
      Registered made =
          known.isPresent()
              ? tools.registry().rotate(wish.id(), RotateClient.USUAL_OVERLAP)
              : tools.registry().register(wish);
      draft.keep(credential(made));
      return new EnsuredClient(
          known.isPresent() ? Change.NEW_SECRET : Change.REGISTRATION,
          new Registered(made.known(), null));
    }
  }

  /** Registers a public client, or gives the one that is there the same addresses and scopes. */
  static EnsuredClient ensurePublic(ClientTools tools, Registration wish) {
    EnsuredClient ensured = ensure(tools, wish);
    KnownClient known = ensured.registered().known();
    if (known.client().redirectUris().equals(wish.redirectUris())
        && known.client().scopes().equals(wish.scopes())) {
      return ensured;
    }
    return new EnsuredClient(
        Change.UPDATE,
        new Registered(
            tools.registry().change(wish.id(), wish.scopes(), wish.redirectUris()), null));
  }

  /** What goes into a file; only for clients that have a secret. */
  static Credential credential(Registered registered) {
    return new Credential(
        registered.known().client().id(), Objects.requireNonNull(registered.secret()));
  }
}
