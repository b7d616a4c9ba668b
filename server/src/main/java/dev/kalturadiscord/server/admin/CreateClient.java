package dev.kalturadiscord.server.admin;

import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.client.ClientRegistry;
import dev.kalturadiscord.server.client.ClientRegistry.Registered;
import dev.kalturadiscord.server.client.Registration;
import dev.kalturadiscord.server.permission.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Registers a client. */
@Command(name = "create", description = "Registers a client and makes its first secret.")
final class CreateClient implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private ClientOutput output;

  @Option(names = "--name", paramLabel = "NAME", required = true, description = "For people.")
  private String name;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      required = true,
      arity = "1..*",
      description =
          "What it can do: meetings:read, meetings:write, videos:read,"
              + " configuration:read, configuration:write, audit:read, members:act,"
              + " deliveries:lease, clients:manage, tokens:validate.")
  private List<Scope> scopes;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "2 to 64 of a-z 0-9 . _ -; a random one when absent.")
  private @Nullable String id;

  @Option(
      names = "--guild",
      paramLabel = "ID",
      description = "The only Discord server it can act in, by id; none in particular when absent.")
  private @Nullable String guild;

  @Option(names = "--public", description = "It runs where no secret can be kept, and has none.")
  private boolean isPublic;

  @Option(
      names = "--redirect-uri",
      paramLabel = "URI",
      arity = "1..*",
      description = "Where logins may lead: https, or http on this machine.")
  private List<String> redirectUris = List.of();

  @Option(
      names = "--credential-file",
      paramLabel = "FILE",
      description = "Where to write id and secret, for its owner only; nothing secret is printed.")
  private @Nullable Path credentialFile;

  @Option(
      names = "--if-absent",
      description =
          "Does nothing if a client of this id is there, and its credential in the file; a secret"
              + " that was lost is replaced.")
  private boolean ifAbsent;

  @Override
  public Integer call() {
    Registration wish = wish();
    CredentialFile file = credentialFile == null ? null : new CredentialFile(credentialFile);
    try (ClientTools tools = ClientTools.open()) {
      if (ifAbsent) {
        output.print(
            command,
            file == null
                ? EnsuredClient.ensure(tools, wish)
                : EnsuredClient.ensure(tools, wish, file));
      } else if (file == null) {
        output.print(command, tools.registry().register(wish));
      } else {
        try (CredentialFile.Draft draft = file.draft()) {
          Registered made = tools.registry().register(wish);
          draft.keep(EnsuredClient.credential(made));
          output.print(command, new Registered(made.known(), null));
        }
      }
    }
    return 0;
  }

  private Registration wish() {
    if (id != null && !ApiClient.isId(id)) {
      throw misuse("--id must be 2 to 64 of a-z 0-9 . _ - and begin with a letter or digit.");
    }
    if (ifAbsent && id == null) {
      throw misuse("--if-absent needs --id: which client is meant?");
    }
    if (isPublic && credentialFile != null) {
      throw misuse("--public has no secret: leave --credential-file out.");
    }
    return new Registration(
        id == null ? ClientRegistry.newId() : id,
        name,
        guild,
        Set.copyOf(scopes),
        isPublic,
        redirectUris);
  }

  private ParameterException misuse(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }
}
