package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;

/**
 * Suggestions for what somebody is typing, on a thread of its own. There is no way to tell a
 * failure there: it is an empty list.
 */
record SuggestingErrand(
    Request request,
    Consumer<List<Choice>> answer,
    Function<DiscordMemberGrant, Invocation> invocation,
    AutocompleteFeature feature) {

  private static final int MOST_CHOICES = 25;

  String outcome() {
    Attempt<List<Choice>> attempt =
        Attempt.at(() -> choices(feature.suggest(invocation.apply(request.member().get()))));
    Thread.interrupted(); // the deadline interrupts the feature, but the list must still get out
    try {
      return switch (attempt) {
        case Attempt.Done<List<Choice>>(List<Choice> choices) -> {
          answer.accept(choices);
          yield "suggested";
        }
        case Attempt.Failed<List<Choice>>(Failure failure, Button remedy) -> {
          answer.accept(List.of());
          yield "no suggestions";
        }
      };
    } catch (RuntimeException e) {
      return Outcome.lost("suggestions", e);
    }
  }

  private static List<Choice> choices(List<Suggestion> suggestions) {
    return suggestions.stream()
        .filter(s -> !s.name().isBlank() && !s.value().isEmpty())
        .filter(s -> s.value().length() <= Choice.MAX_STRING_VALUE_LENGTH)
        .limit(MOST_CHOICES)
        .map(s -> new Choice(Markdown.cut(s.name(), Choice.MAX_NAME_LENGTH), s.value()))
        .toList();
  }
}
