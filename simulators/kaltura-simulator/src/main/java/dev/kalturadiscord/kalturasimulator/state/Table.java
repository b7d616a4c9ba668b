package dev.kalturadiscord.kalturasimulator.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows by id, in order of creation. Reading by id sees the newest version at once; {@link
 * #indexed()} sees versions only after the index lag, as Kaltura's list actions do.
 *
 * @param <R> the row
 */
public final class Table<R> {
  private record Version<R>(Instant writtenAt, R row) {}

  private final Clock clock;
  private final Duration indexLag;
  private final Map<String, Deque<Version<R>>> versionsById = new LinkedHashMap<>();

  Table(Clock clock, Duration indexLag) {
    this.clock = clock;
    this.indexLag = indexLag;
  }

  public synchronized void put(String id, R row) {
    Deque<Version<R>> versions = versionsById.computeIfAbsent(id, key -> new ArrayDeque<>());
    if (indexLag.isZero()) {
      versions.clear();
    }
    versions.addLast(new Version<>(clock.instant(), row));
  }

  /** Erases a row, from the index as well. */
  public synchronized void remove(String id) {
    versionsById.remove(id);
  }

  public synchronized Optional<R> find(String id) {
    return Optional.ofNullable(versionsById.get(id)).map(versions -> versions.getLast().row());
  }

  /** The newest version of every row. */
  public synchronized List<R> all() {
    return versionsById.values().stream().map(versions -> versions.getLast().row()).toList();
  }

  /** Every row as the list index knows it by now; a row too fresh to be indexed is absent. */
  public synchronized List<R> indexed() {
    Instant indexedUntil = clock.instant().minus(indexLag);
    return versionsById.values().stream()
        .flatMap(versions -> newestUntil(versions, indexedUntil).stream())
        .toList();
  }

  synchronized void clear() {
    versionsById.clear();
  }

  private static <R> Optional<R> newestUntil(Collection<Version<R>> versions, Instant until) {
    Stream<Version<R>> indexed =
        versions.stream().filter(version -> !version.writtenAt().isAfter(until));
    return indexed
        .reduce((earlier, later) -> later)
        .map(version -> Objects.requireNonNull(version.row()));
  }
}
