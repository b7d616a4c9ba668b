package dev.kalturadiscord.kalturasimulator.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers read the way PHP casts text: as far as it looks like a number, else zero. */
public final class PhpNumbers {
  private static final Pattern INTEGER = Pattern.compile("\\s*([+-]?\\d{1,18}).*", Pattern.DOTALL);
  private static final Pattern DECIMAL =
      Pattern.compile("\\s*([+-]?\\d+(?:\\.\\d+)?).*", Pattern.DOTALL);

  private PhpNumbers() {}

  public static long integer(String text) {
    Matcher number = INTEGER.matcher(text);
    return number.matches() ? Long.parseLong(number.group(1)) : 0;
  }

  public static double decimal(String text) {
    Matcher number = DECIMAL.matcher(text);
    return number.matches() ? Double.parseDouble(number.group(1)) : 0;
  }
}
