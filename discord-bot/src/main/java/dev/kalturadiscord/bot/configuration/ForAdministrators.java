package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.NeededRoles;
import dev.kalturadiscord.bot.interaction.Opening;
import dev.kalturadiscord.client.ProblemException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Something for administrators. The server decides who is one; only the sentence for all others is
 * made here.
 */
record ForAdministrators(Feature feature) implements Feature {

  /** Something for administrators that begins with a form. */
  static Opening opening(Opening opening) {
    return invocation -> allowed(() -> opening.open(invocation));
  }

  @Override
  public MessageCreateData run(Invocation invocation) {
    return allowed(() -> feature.run(invocation));
  }

  private static <T> T allowed(Supplier<T> work) {
    try {
      return work.get();
    } catch (ProblemException e) {
      throw e.code().equals("forbidden")
          ? new FailureException(new Failure.AdministratorsOnly(NeededRoles.of(e), e.requestId()))
          : e;
    }
  }
}
