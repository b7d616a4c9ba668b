package dev.kalturadiscord.server.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import dev.kalturadiscord.server.signing.KeyRotation;
import dev.kalturadiscord.server.signing.KeyStatus;
import dev.kalturadiscord.server.signing.SigningSettings;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Everything about the keys that sign access tokens; running servers notice by themselves. */
@Command(
    name = "keys",
    description = {
      "Lists, rotates and prunes the keys that sign access tokens.",
      "It needs the server's DATA_DIRECTORY and AUTH_SIGNING_KEYS_* instead of the database."
    })
final class KeysCommand {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Spec private CommandSpec command;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Prints JSON, for scripts: one line for each key.")
  private boolean json;

  @Command(name = "list", description = "Lists all keys, oldest first.")
  void list() throws IOException {
    KeyRotation keys = keys();
    keys.list().forEach(this::print);
    keys.problems().forEach(command.commandLine().getErr()::println);
  }

  @Command(
      name = "rotate",
      description = "Makes the next key: published at once, signing after the activation delay.")
  void rotate() throws IOException {
    print(changed(keys()::rotate));
  }

  @Command(name = "prune", description = "Removes keys whose last tokens have expired.")
  void prune() throws IOException {
    List<String> removed = changed(keys()::prune);
    removed.forEach(kid -> write(json ? "{\"removed\":\"" + kid + "\"}" : kid + " removed"));
    if (removed.isEmpty() && !json) {
      write("There is no key to remove.");
    }
  }

  /** A change of the folder. */
  private interface Change<T> {
    T make() throws IOException;
  }

  private static <T> T changed(Change<T> change) throws IOException {
    try {
      return change.make();
    } catch (IllegalStateException keysOfOthers) {
      throw new AdminException(String.valueOf(keysOfOthers.getMessage()));
    }
  }

  private static KeyRotation keys() {
    SettingsReader settings = new SettingsReader(ConfigProvider.getConfig());
    SigningSettings signing = SigningSettings.read(settings);
    settings.check();
    return new KeyRotation(signing, Clock.systemUTC());
  }

  private void print(KeyStatus key) {
    String phase = key.phase().name().toLowerCase(Locale.ROOT);
    if (!json) {
      write("%s  %-10s  signs from %s".formatted(key.kid(), phase, key.signsFrom()));
      return;
    }
    try {
      write(
          MAPPER.writeValueAsString(
              MAPPER
                  .createObjectNode()
                  .put("kid", key.kid())
                  .put("phase", phase)
                  .put("created", key.created().toString())
                  .put("signsFrom", key.signsFrom().toString())));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void write(String line) {
    command.commandLine().getOut().println(line);
  }
}
