package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemException.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A JSON Merge Patch (RFC 7396), taken apart.
 *
 * @param values what keys are to be, each good in itself
 * @param resets keys and whole branches that are to go back to their defaults
 */
record ConfigurationPatch(Map<String, JsonNode> values, Set<String> resets) {

  private static final String EVERYTHING = "";
  private static final int LONGEST_POINTER = 256;
  private static final int MOST_PROBLEMS = 100;

  ConfigurationPatch {
    values = Map.copyOf(values);
    resets = Set.copyOf(resets);
  }

  /** Gives everything back to the defaults, also what does not exist any more. */
  static ConfigurationPatch resetAll() {
    return new ConfigurationPatch(Map.of(), Set.of(EVERYTHING));
  }

  /** Gives a section back to the defaults. */
  static ConfigurationPatch reset(Section section) {
    return new ConfigurationPatch(Map.of(), Set.of(section.text()));
  }

  /**
   * Reads a patch.
   *
   * @throws ProblemException INVALID_FIELD naming every key that is wrong
   */
  static ConfigurationPatch of(JsonNode document) {
    Reading reading = new Reading();
    document.properties().forEach(entry -> reading.child("", entry));
    if (!reading.problems.isEmpty()) {
      throw ProblemException.invalidFields(reading.problems);
    }
    return new ConfigurationPatch(reading.values, reading.resets);
  }

  /** Whether it gives a key back to its default. */
  boolean resets(String key) {
    return resets.stream()
        .anyMatch(r -> r.equals(EVERYTHING) || key.equals(r) || key.startsWith(r + "."));
  }

  /** A flaw of the value of a key, which is named by a JSON pointer (RFC 6901). */
  static FieldProblem problem(String key, Flaw flaw) {
    String pointer = "/" + key.replace("~", "~0").replace("/", "~1").replace('.', '/');
    return new FieldProblem(
        pointer.substring(0, Math.min(pointer.length(), LONGEST_POINTER)),
        flaw.detail(),
        flaw.code());
  }

  private static final class Reading {

    private final List<FieldProblem> problems = new ArrayList<>();
    private final Map<String, JsonNode> values = new TreeMap<>();
    private final Set<String> resets = new HashSet<>();

    void child(String parent, Map.Entry<String, JsonNode> entry) {
      String path = parent + entry.getKey();
      if (entry.getKey().contains(".")) {
        refuse(path, new Flaw("unknown_key", "does not exist; names hold no dots here."));
      } else {
        read(path, entry.getValue());
      }
    }

    private void read(String path, JsonNode node) {
      var form = Catalogue.find(path);
      if (node.isNull() && (form.isPresent() || Catalogue.isBranch(path))) {
        resets.add(path);
      } else if (form.isPresent()) {
        form.get()
            .form()
            .flaw(node)
            .ifPresentOrElse(
                flaw -> refuse(path, flaw), () -> values.put(path, form.get().form().normal(node)));
      } else if (!Catalogue.isBranch(path)) {
        refuse(path, unknown(path));
      } else if (node.isObject()) {
        node.properties().forEach(entry -> child(path + ".", entry));
      } else {
        refuse(path, new Flaw("not_a_section", "must be an object with keys of its own."));
      }
    }

    private void refuse(String path, Flaw flaw) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(problem(path, flaw));
      }
    }

    private static Flaw unknown(String path) {
      if (Catalogue.ofMany(path).isPresent()) {
        return new Flaw("not_an_id", "must be named by the id of a role, not by its name.");
      }
      int dot = path.lastIndexOf('.');
      String parent = dot < 0 ? "" : path.substring(0, dot + 1);
      String known =
          Catalogue.all().stream()
              .map(KeyForm::key)
              .filter(key -> key.startsWith(parent))
              .map(key -> key.substring(parent.length()).replaceFirst("\\..*", ""))
              .distinct()
              .collect(Collectors.joining(", "));
      return new Flaw("unknown_key", "does not exist; known here are " + known + ".");
    }
  }
}
