package dev.kalturadiscord.kalturasimulator.entry;

import dev.kalturadiscord.kalturasimulator.object.ByteText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Tags of entries: Kaltura gives them back in small letters, without doubles and without those of
 * one letter, a comma and a blank between them.
 */
public final class Tags {
  private static final int LEAST_BYTES = 2;
  private static final int MOST_BYTES = 100;

  private Tags() {}

  static String normalised(String tags) {
    return Arrays.stream(tags.split(",", -1))
        .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
        .filter(tag -> ByteText.length(tag) >= LEAST_BYTES)
        .map(tag -> ByteText.cut(tag, MOST_BYTES))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The tags one by one. */
  public static List<String> list(String normalised) {
    return normalised.isEmpty() ? List.of() : List.of(normalised.split(", ", -1));
  }
}
