package dev.kalturadiscord.server.admin;

import dev.kalturadiscord.server.client.ClientCredentials;
import dev.kalturadiscord.server.client.ClientEntities;
import dev.kalturadiscord.server.client.ClientRegistry;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import dev.kalturadiscord.server.platform.database.DatabaseSettings;
import dev.kalturadiscord.server.platform.database.OwnDatabaseConnection;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.token.NoteForServers;
import dev.kalturadiscord.server.token.TokenEntities;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The server's clients, without the server. */
final class ClientTools implements AutoCloseable {

  private final OwnDatabaseConnection database;
  private final ClientRegistry registry;
  private final ClientCredentials credentials;

  private ClientTools(OwnDatabaseConnection database) {
    // Microseconds, which is what PostgreSQL keeps.
    Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    Transactions transactions = database.transactions();
    this.database = database;
    this.registry = new ClientRegistry(transactions, List.of(new NoteForServers(clock)), clock);
    this.credentials = new ClientCredentials(transactions, clock);
  }

  /** Connects to the database that the settings name. */
  static ClientTools open() {
    SettingsReader settings = new SettingsReader(ConfigProvider.getConfig());
    DatabaseSettings database = DatabaseSettings.read(settings);
    settings.check();
    return new ClientTools(
        OwnDatabaseConnection.open(database, List.of(new ClientEntities(), new TokenEntities())));
  }

  ClientRegistry registry() {
    return registry;
  }

  /** Whether a credential is good now. */
  boolean isGood(CredentialFile.Credential credential) {
    return credentials.holder(credential.clientId(), credential.secret()).isPresent();
  }

  @Override
  public void close() {
    database.close();
  }
}
