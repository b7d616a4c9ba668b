package dev.kalturadiscord.bot.config;

import dev.kalturadiscord.client.ClientCredential;
import java.util.function.Supplier;

/** Where the bot's credential at the server comes from. */
public sealed interface ServerCredential extends Supplier<ClientCredential>
    permits ServerCredential.Given, CredentialFile {

  /** The settings say it. */
  record Given(ClientCredential credential) implements ServerCredential {
    @Override
    public ClientCredential get() {
      return credential;
    }
  }
}
