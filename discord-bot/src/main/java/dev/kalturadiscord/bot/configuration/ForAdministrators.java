package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.client.ProblemException;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Something for administrators. The server decides who is one; only the sentence for all others is
 * made here.
 */
record ForAdministrators(Feature feature) implements Feature {

  @Override
  public MessageCreateData run(Invocation invocation) {
    try {
      return feature.run(invocation);
    } catch (ProblemException e) {
      throw e.code().equals("forbidden")
          ? new FailureException(new Failure.AdministratorsOnly(e.requestId()))
          : e;
    }
  }
}
