package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.discord.DiscordGuild;
import dev.kalturadiscord.server.permission.Scope;
import java.util.List;
import java.util.Set;

/**
 * What the person is asked. The names are as others chose them: anything may be in them.
 *
 * @param guilds to choose from; may be empty
 * @param redirectUri where the answer leads
 * @param formToken goes with the answer; secret
 */
record ConsentQuestion(
    String clientName,
    String personName,
    Set<Scope> scopes,
    List<DiscordGuild> guilds,
    String redirectUri,
    String formToken) {

  @Override
  public String toString() {
    return "ConsentQuestion[" + clientName + "]";
  }
}
