package dev.kalturadiscord.server.platform.database;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs work on the database. A transaction begins and ends where the code says so, which keeps
 * remote calls visibly outside.
 */
@Singleton
public final class Transactions {

  private final EntityManagerFactory factory;

  @Inject
  Transactions(EntityManagerFactory factory) {
    this.factory = factory;
  }

  /** Runs in one transaction: commits when {@code work} returns, rolls back when it throws. */
  public <T> T call(Function<EntityManager, T> work) {
    return factory.callInTransaction(work);
  }

  /** As {@link #call}, without a result. */
  public void run(Consumer<EntityManager> work) {
    factory.runInTransaction(work);
  }

  /** Reads without a transaction: each statement sees what is committed, in a single round trip. */
  public <T> T read(Function<EntityManager, T> work) {
    try (EntityManager entities = factory.createEntityManager()) {
      return work.apply(entities);
    }
  }
}
