package dev.kalturadiscord.kalturasimulator.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
  private final List<Lookup<R>> lookups = new ArrayList<>();

  /**
   * Spares looking at all rows for the few that have a value. A row counts that had the value at
   * any time: whether it still has it is for the caller to see.
   *
   * @param <R> the row
   */
  public static final class Lookup<R> {
    private final Function<R, @Nullable String> value;
    private final Map<String, Set<String>> idsByValue = new HashMap<>();

    private Lookup(Function<R, @Nullable String> value) {
      this.value = value;
    }

    private void note(String id, R row) {
      String wanted = value.apply(row);
      if (wanted != null) {
        idsByValue.computeIfAbsent(wanted, key -> new LinkedHashSet<>()).add(id);
      }
    }
  }

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
    lookups.forEach(lookup -> lookup.note(id, row));
  }

  /**
   * Finds rows by a value of theirs; for a table that is still empty.
   *
   * @param value null where a row has none
   */
  public synchronized Lookup<R> lookup(Function<R, @Nullable String> value) {
    Lookup<R> lookup = new Lookup<>(value);
    lookups.add(lookup);
    return lookup;
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

  /** As {@link #all()}, of the rows that have, or had, this value. */
  public synchronized List<R> all(Lookup<R> lookup, String value) {
    return versions(lookup, value).map(versions -> versions.getLast().row()).toList();
  }

  /** Every row as the list index knows it by now; a row too fresh to be indexed is absent. */
  public synchronized List<R> indexed() {
    return indexed(versionsById.values().stream());
  }

  /** As {@link #indexed()}, of the row with this id. */
  public synchronized Optional<R> indexed(String id) {
    return indexed(Stream.ofNullable(versionsById.get(id))).stream().findFirst();
  }

  /** As {@link #indexed()}, of the rows that have, or had, this value. */
  public synchronized List<R> indexed(Lookup<R> lookup, String value) {
    return indexed(versions(lookup, value));
  }

  synchronized void clear() {
    versionsById.clear();
    lookups.forEach(lookup -> lookup.idsByValue.clear());
  }

  private Stream<Deque<Version<R>>> versions(Lookup<R> lookup, String value) {
    return lookup.idsByValue.getOrDefault(value, Set.of()).stream()
        .map(versionsById::get)
        .filter(Objects::nonNull);
  }

  private List<R> indexed(Stream<Deque<Version<R>>> rows) {
    Instant indexedUntil = clock.instant().minus(indexLag);
    return rows.flatMap(versions -> newestUntil(versions, indexedUntil).stream()).toList();
  }

  private static <R> Optional<R> newestUntil(Collection<Version<R>> versions, Instant until) {
    Stream<Version<R>> indexed =
        versions.stream().filter(version -> !version.writtenAt().isAfter(until));
    return indexed
        .reduce((earlier, later) -> later)
        .map(version -> Objects.requireNonNull(version.row()));
  }
}
