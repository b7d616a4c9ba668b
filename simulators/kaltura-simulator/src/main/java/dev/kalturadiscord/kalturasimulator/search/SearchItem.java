package dev.kalturadiscord.kalturasimulator.search;

import java.util.List;
import java.util.stream.Stream;

/** A part of a query. */
sealed interface SearchItem {

  /** How well the entry agrees; 0 when it does not. */
  int score(Document document);

  /** The searches for a term whose hits are to be shown. */
  Stream<TermSearch> highlighted();

  /**
   * A term in some fields.
   *
   * @param fields one, or all of a unified item
   */
  record TermSearch(List<SearchField> fields, ItemType type, SearchTerm term, boolean highlight)
      implements SearchItem {
    @Override
    public int score(Document document) {
      return fields.stream()
          .filter(field -> term.matches(type, document.values(field)))
          .mapToInt(SearchField::weight)
          .sum();
    }

    @Override
    public Stream<TermSearch> highlighted() {
      return highlight ? Stream.of(this) : Stream.empty();
    }
  }

  /** A field that has a value. */
  record ExistsSearch(SearchField field) implements SearchItem {
    @Override
    public int score(Document document) {
      return document.values(field).isEmpty() ? 0 : 1;
    }

    @Override
    public Stream<TermSearch> highlighted() {
      return Stream.empty();
    }
  }

  /** A field between bounds. */
  record RangeSearch(SearchField field, Range range) implements SearchItem {
    @Override
    public int score(Document document) {
      return range.matches(document.values(field)) ? 1 : 0;
    }

    @Override
    public Stream<TermSearch> highlighted() {
      return Stream.empty();
    }
  }

  /** Items that belong together. */
  record Combination(SearchOperator operator, List<SearchItem> items) implements SearchItem {
    @Override
    public int score(Document document) {
      int[] scores = items.stream().mapToInt(item -> item.score(document)).toArray();
      return operator.combined(scores);
    }

    @Override
    public Stream<TermSearch> highlighted() {
      return operator == SearchOperator.NOT
          ? Stream.empty()
          : items.stream().flatMap(SearchItem::highlighted);
    }
  }
}
