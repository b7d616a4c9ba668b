package dev.kalturadiscord.kalturasimulator.entry;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Tags of entries: Kaltura gives them back without doubles, a comma and a blank between them. */
final class Tags {
  private Tags() {}

  static String normalised(String tags) {
    return Arrays.stream(tags.split(",", -1))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
