package dev.kalturadiscord.bot.interaction;

import java.util.List;

/** Suggests values for an option of a command while somebody types it. */
@FunctionalInterface
public interface AutocompleteFeature {

  /**
   * Suggests, on a thread of its own, within a little more than 2 seconds; afterwards it is
   * interrupted. Whatever it throws, the person merely sees no suggestions.
   *
   * @param invocation its options hold what was typed so far, in all options
   * @return the best first; the first 25 that Discord takes are shown
   */
  List<Suggestion> suggest(Invocation invocation);
}
