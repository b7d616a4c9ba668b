package dev.kalturadiscord.server.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.client.ClientRegistry.Registered;
import dev.kalturadiscord.server.client.KnownClient;
import dev.kalturadiscord.server.permission.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * Shows clients, for people or for scripts: those get the field names of the API, one line each.
 */
final class ClientOutput {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ROW = "%-32s %-24s %-20s %7s  %-8s %s";

  @Option(names = "--json", description = "Prints JSON, for scripts.")
  boolean json;

  void print(CommandSpec command, List<KnownClient> clients) {
    if (json) {
      clients.forEach(known -> write(command, document(known)));
      return;
    }
    write(command, ROW.formatted("ID", "NAME", "GUILD", "SECRETS", "STATE", "SCOPES"));
    for (KnownClient known : clients) {
      ApiClient client = known.client();
      write(
          command,
          ROW.formatted(
              client.id(),
              client.name(),
              Objects.requireNonNullElse(client.guildId(), "-"),
              client.isPublic() ? "public" : known.secrets().size(),
              client.isDisabled() ? "disabled" : "active",
              Scope.join(client.scopes())));
    }
  }

  void print(CommandSpec command, KnownClient known) {
    if (json) {
      write(command, document(known));
      return;
    }
    write(
        command,
        known.client().isDisabled()
            ? known.client().id() + " is disabled"
            : known.client().id() + " has good secrets: " + known.secrets().size());
  }

  /** Shows the secret, if it is told. */
  void print(CommandSpec command, Registered registered) {
    String secret = registered.secret();
    if (json) {
      ObjectNode document = document(registered.known());
      write(command, secret == null ? document : document.put("secret", secret));
      return;
    }
    write(command, "client  " + registered.known().client().id());
    if (secret != null) {
      write(command, "secret  " + secret + "  (shown only now)");
    }
  }

  void print(CommandSpec command, EnsuredClient ensured) {
    Registered registered = ensured.registered();
    if (json || registered.secret() != null) {
      print(command, registered);
    } else {
      write(command, registered.known().client().id() + " " + ensured.change().words());
    }
  }

  private static ObjectNode document(KnownClient known) {
    ApiClient client = known.client();
    ObjectNode document =
        MAPPER.createObjectNode().put("id", client.id()).put("name", client.name());
    client.scopes().stream().sorted().map(Scope::text).forEach(document.putArray("scopes")::add);
    document.put("guildId", client.guildId()).put("public", client.isPublic());
    client.redirectUris().forEach(document.putArray("redirectUris")::add);
    document.put("goodSecrets", known.secrets().size());
    document.put("createdAt", client.createdAt().toString());
    Instant disabledAt = client.disabledAt();
    return document.put("disabledAt", disabledAt == null ? null : disabledAt.toString());
  }

  private static void write(CommandSpec command, ObjectNode document) {
    try {
      write(command, MAPPER.writeValueAsString(document));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void write(CommandSpec command, String line) {
    command.commandLine().getOut().println(line);
  }
}
