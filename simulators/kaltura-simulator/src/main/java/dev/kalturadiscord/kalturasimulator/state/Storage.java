package dev.kalturadiscord.kalturasimulator.state;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Hands out the tables of the account and keeps calls apart from each other. */
public final class Storage {
  private final Clock clock;
  private final Duration indexLag;
  private final ReentrantLock oneCallAtATime = new ReentrantLock();
  private final List<Table<?>> tables = new ArrayList<>();

  /**
   * Starts empty.
   *
   * @param indexLag how long list actions do not see a change; zero for at once
   */
  public Storage(Clock clock, Duration indexLag) {
    this.clock = clock;
    this.indexLag = indexLag;
  }

  public <R> Table<R> newTable() {
    Table<R> table = new Table<>(clock, indexLag);
    tables.add(table);
    return table;
  }

  public Clock clock() {
    return clock;
  }

  /** The present in unix seconds, the unit of all Kaltura times. */
  public long now() {
    return clock.instant().getEpochSecond();
  }

  /** Runs the work while no other call runs, so that "check, then write" holds. */
  public <T> T exclusively(Supplier<T> work) {
    oneCallAtATime.lock();
    try {
      return work.get();
    } finally {
      oneCallAtATime.unlock();
    }
  }

  /** Empties all tables. */
  public void clear() {
    tables.forEach(Table::clear);
  }
}
