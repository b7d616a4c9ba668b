package dev.kalturadiscord.client;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Lists that come page by page, as streams: a page is asked for when its first item is. */
final class Pages {

  /** As many as a page can have. */
  static final int LARGEST = 100;

  private Pages() {}

  /**
   * A part of a list.
   *
   * @param nextCursor of the next one, null on the last
   */
  record Page<T>(List<T> items, @Nullable String nextCursor) {}

  /**
   * All items; asks for nothing yet. For one use and one thread, as streams are.
   *
   * @param fetch gives the page of a cursor, the first one for null
   */
  static <T> Stream<T> stream(Function<@Nullable String, Page<T>> fetch) {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Items<>(fetch), traits), false);
  }

  private static final class Items<T> implements Iterator<T> {

    private final Function<@Nullable String, Page<T>> fetch;
    private final Queue<T> items = new ArrayDeque<>();
    private @Nullable String cursor;
    private boolean more = true;

    Items(Function<@Nullable String, Page<T>> fetch) {
      this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
      while (items.isEmpty() && more) {
        Page<T> page = fetch.apply(cursor);
        items.addAll(page.items());
        cursor = page.nextCursor();
        more = cursor != null;
      }
      return !items.isEmpty();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return items.remove();
    }
  }
}
