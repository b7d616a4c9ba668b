package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.client.model.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A key that the server refused to change.
 *
 * @param key the part of the pointer that is a key
 * @param index which item of its list is wrong; empty when all of it is
 * @param error what the server says
 */
record RefusedField(String key, Optional<Integer> index, FieldError error) {

  private static final Pattern INDEX = Pattern.compile("[0-9]{1,4}");

  /** Reads the pointer of an error in a merge patch: {@code /commands/permissions/x/0}. */
  static RefusedField of(FieldError error, Keys keys) {
    List<String> steps =
        Stream.of(error.getPointer().split("/", -1))
            .skip(1)
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList();
    String whole = String.join(".", steps);
    if (steps.size() > 1 && keys.find(whole).isEmpty()) {
      String list = String.join(".", steps.subList(0, steps.size() - 1));
      if (INDEX.matcher(steps.getLast()).matches() && keys.find(list).isPresent()) {
        return new RefusedField(list, Optional.of(Integer.valueOf(steps.getLast())), error);
      }
    }
    return new RefusedField(whole, Optional.empty(), error);
  }
}
