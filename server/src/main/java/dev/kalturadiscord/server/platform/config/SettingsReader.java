package dev.kalturadiscord.server.platform.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Reads settings and collects what is missing or wrong, so that an operator sees everything at
 * once. Call {@link #check} after the last read; values read before are placeholders when it fails.
 */
public final class SettingsReader {

  private final Config config;

  /** A setting that several features read is named once. */
  private final Set<String> problems = new LinkedHashSet<>();

  public SettingsReader(Config config) {
    this.config = config;
  }

  /**
   * A text that must be there.
   *
   * @param purpose what it is, to complete the sentence "X is missing: ..."
   */
  public String required(String name, String purpose) {
    return optional(name)
        .orElseGet(
            () -> {
              problems.add("%s (%s) is missing: %s".formatted(name, environment(name), purpose));
              return "";
            });
  }

  /** Adds a problem of which only the caller knows. */
  public void report(String problem) {
    problems.add(problem);
  }

  /** Settings as an operator may write them: by property and by environment name. */
  public static String named(List<String> names) {
    return names.stream()
        .map(name -> "%s (%s)".formatted(name, environment(name)))
        .collect(Collectors.joining(", "));
  }

  /** A text that may be there; blank counts as absent. */
  public Optional<String> optional(String name) {
    return config.getOptionalValue(name, String.class).map(String::strip).filter(v -> !v.isEmpty());
  }

  /**
   * Those of some settings that are set, with their values. Settings below the prefix that are none
   * of them are reported, however they are written.
   *
   * @param prefix with a dot at its end
   */
  public SortedMap<String, String> below(String prefix, Collection<String> known) {
    Set<String> knownEnvironment =
        known.stream().map(SettingsReader::environment).collect(Collectors.toSet());
    for (String name : config.getPropertyNames()) {
      if ((name.startsWith(prefix) && !known.contains(name))
          || (name.startsWith(environment(prefix)) && !knownEnvironment.contains(name))) {
        problems.add(name + " does not exist");
      }
    }
    SortedMap<String, String> values = new TreeMap<>();
    known.forEach(name -> optional(name).ifPresent(value -> values.put(name, value)));
    return values;
  }

  /** An absolute http or https address without a slash at its end. */
  public URI url(String name, String purpose) {
    return parseUrl(name, required(name, purpose));
  }

  /** As {@link #url}, with a value for when it is not set. */
  public URI urlOr(String name, String otherwise) {
    return parseUrl(name, optional(name).orElse(otherwise));
  }

  /** A positive ISO 8601 duration such as PT5M. */
  public Duration duration(String name, Duration otherwise) {
    return optional(name).map(value -> parseDuration(name, value)).orElse(otherwise);
  }

  /** One of a few words, which are the names of the type's constants in lower case. */
  public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    Optional<String> given = optional(name);
    if (given.isEmpty()) {
      return otherwise;
    }
    List<String> words = new ArrayList<>();
    for (E choice : type.getEnumConstants()) {
      words.add(choice.name().toLowerCase(Locale.ROOT));
      if (words.getLast().equals(given.get())) {
        return choice;
      }
    }
    problems.add(
        "%s (%s) must be one of %s, not \"%s\""
            .formatted(name, environment(name), String.join(", ", words), given.get()));
    return otherwise;
  }

  /** true or false. */
  public boolean flag(String name, boolean otherwise) {
    String given = optional(name).orElse(String.valueOf(otherwise));
    if (!given.equals("true") && !given.equals("false")) {
      problems.add(
          "%s (%s) must be true or false, not \"%s\"".formatted(name, environment(name), given));
    }
    return given.equals("true");
  }

  /** A whole number of at least 0 that must be there. */
  public int requiredNumber(String name, String purpose) {
    String value = required(name, purpose);
    if (value.matches("[0-9]{1,9}")) {
      return Integer.parseInt(value);
    }
    if (!value.isEmpty()) {
      problems.add(
          "%s (%s) must be a number, not \"%s\"".formatted(name, environment(name), value));
    }
    return 0;
  }

  /**
   * Fails when anything read so far was missing or wrong.
   *
   * @throws InvalidSettingsException naming all of it
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(List.copyOf(problems));
    }
  }

  private URI parseUrl(String name, String value) {
    try {
      URI url = URI.create(value.replaceAll("/+$", ""));
      if (value.isEmpty() || (isHttp(url) && url.getHost() != null)) {
        return url; // an empty one was reported as missing
      }
    } catch (IllegalArgumentException malformed) {
      // reported below
    }
    problems.add(
        "%s (%s) must be an http or https address, not \"%s\""
            .formatted(name, environment(name), value));
    return URI.create("");
  }

  private static boolean isHttp(URI url) {
    return "http".equals(url.getScheme()) || "https".equals(url.getScheme());
  }

  private Duration parseDuration(String name, String value) {
    try {
      Duration duration = Duration.parse(value);
      if (duration.isPositive()) {
        return duration;
      }
    } catch (java.time.format.DateTimeParseException malformed) {
      // reported below
    }
    problems.add(
        "%s (%s) must be a positive duration such as PT5M, not \"%s\""
            .formatted(name, environment(name), value));
    return Duration.ZERO;
  }

  private static String environment(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
