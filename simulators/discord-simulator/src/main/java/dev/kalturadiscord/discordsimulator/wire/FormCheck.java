package dev.kalturadiscord.discordsimulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the fields of one request body. */
public final class FormCheck {
  private final List<FormProblem> problems = new ArrayList<>();

  public void problem(String path, String code, String message) {
    problems.add(new FormProblem(path, code, message));
  }

  /** A field that must be there, as text of a length within the limits. */
  public void requiredText(String path, JsonNode value, int minimum, int maximum) {
    if (value.isMissingNode() || value.isNull()) {
      problem(path, "BASE_TYPE_REQUIRED", "This field is required");
    } else {
      text(path, value, minimum, maximum);
    }
  }

  /** A field that, when it is there and not null, must be text of a length within the limits. */
  public void text(String path, JsonNode value, int minimum, int maximum) {
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    if (!value.isTextual()) {
      problem(path, "STRING_TYPE_CONVERT", "Could not interpret \"" + value + "\" as string.");
      return;
    }
    // Discord counts code points, not UTF-16 units.
    int length = value.textValue().codePointCount(0, value.textValue().length());
    if (length < minimum || length > maximum) {
      outOfLength(path, minimum, maximum);
    }
  }

  /** An array that must hold a number of elements within the limits. */
  public void size(String path, JsonNode value, int minimum, int maximum) {
    if (value.size() < minimum || value.size() > maximum) {
      outOfLength(path, minimum, maximum);
    }
  }

  /** An absolute address with one of the schemes Discord takes. */
  public void url(String path, JsonNode value, String... schemes) {
    if (!value.isTextual()) {
      return;
    }
    for (String scheme : schemes) {
      if (value.textValue().startsWith(scheme + "://")) {
        return;
      }
    }
    problem(
        path,
        "URL_TYPE_INVALID_SCHEME",
        "Scheme must be one of ('" + String.join("', '", schemes) + "').");
  }

  /**
   * Ends the check.
   *
   * @throws ApiError code 50035 when there were problems
   */
  public void orThrow() {
    if (!problems.isEmpty()) {
      throw ApiError.invalidForm(problems);
    }
  }

  private void outOfLength(String path, int minimum, int maximum) {
    if (minimum == 0) {
      problem(path, "BASE_TYPE_MAX_LENGTH", "Must be " + maximum + " or fewer in length.");
    } else {
      problem(
          path,
          "BASE_TYPE_BAD_LENGTH",
          "Must be between " + minimum + " and " + maximum + " in length.");
    }
  }
}
