package dev.kalturadiscord.kalturasimulator.search;

import dev.kalturadiscord.kalturasimulator.object.ByteText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is searched for, compared without regard to letter case. A term in quotes is one phrase, any
 * other is made of words that must all be found, if only inside of a longer word.
 */
record SearchTerm(String text) {
  private static final int MOST_BYTES = 128;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  /** The term as Kaltura takes it: what goes beyond its greatest length is dropped. */
  static SearchTerm of(String sent) {
    return new SearchTerm(ByteText.cut(sent, MOST_BYTES));
  }

  /** As PHP sees emptiness: the text "0" is empty, too. */
  boolean isEmpty() {
    return text.isEmpty() || text.equals("0");
  }

  /** Whether any of the values of a field agrees. */
  boolean matches(ItemType type, List<String> values) {
    return switch (type) {
      case EXACT_MATCH -> values.stream().anyMatch(text::equalsIgnoreCase);
      case STARTS_WITH -> values.stream().anyMatch(value -> lower(value).startsWith(lower(text)));
      case PARTIAL -> containsWords(lower(String.join(" ", values)));
      case EXISTS, RANGE -> throw new IllegalArgumentException(type + " has no term");
    };
  }

  /** The value with {@code <em>} around everything that agrees. */
  String highlighted(String value) {
    List<String> found = words();
    if (found.isEmpty()) {
      return value;
    }
    String any = found.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(value)
        .replaceAll("<em>$0</em>");
  }

  private boolean containsWords(String lowerValue) {
    List<String> words = words();
    return !words.isEmpty() && words.stream().allMatch(lowerValue::contains);
  }

  private List<String> words() {
    String lower = lower(text).strip();
    if (lower.length() > 2 && lower.startsWith("\"") && lower.endsWith("\"")) {
      return List.of(lower.substring(1, lower.length() - 1));
    }
    return Stream.of(BETWEEN_WORDS.split(lower, -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }
}
