package dev.kalturadiscord.server.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, or tried to. Nothing in it may be secret.
 *
 * @param operation its operationId; what is no operation of the contract has a name of that form
 * @param target id of what it was done to; null when there was nothing yet. A text that has not the
 *     form of our ids becomes null: callers can put anything into a path, even a secret by mistake
 * @param problem code of the problem document that was answered; null when there was none
 */
public record Deed(
    Actor actor,
    String operation,
    @Nullable String target,
    Outcome outcome,
    @Nullable String problem) {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  public Deed {
    target = target != null && ID.matcher(target).matches() ? target : null;
  }
}
