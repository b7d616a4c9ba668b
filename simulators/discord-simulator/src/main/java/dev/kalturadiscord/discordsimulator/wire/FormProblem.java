package dev.kalturadiscord.discordsimulator.wire;

import java.util.List;

/**
 * One field of a request that Discord would refuse.
 *
 * @param path where, with dots between names and array positions ({@code embeds.0.title})
 * @param code Discord's name of the rule ({@code BASE_TYPE_MAX_LENGTH})
 * @param message Discord's sentence for people
 */
public record FormProblem(String path, String code, String message) {
  /** The steps to the field, from the outside in. */
  List<String> steps() {
    return List.of(path.split("\\.", -1));
  }

  @Override
  public String toString() {
    return path + ": " + message + " (" + code + ")";
  }
}
