package dev.kalturadiscord.server.admin;

import dev.kalturadiscord.server.client.ClientRegistry.Registered;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a client a new secret. */
@Command(
    name = "rotate",
    description = "Gives a client a new secret; the ones before go on for a while.")
final class RotateClient implements Callable<Integer> {

  static final Duration USUAL_OVERLAP = Duration.ofHours(24);

  private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  @Spec private CommandSpec command;
  @Mixin private ClientOutput output;

  @Parameters(paramLabel = "ID", description = "The client.")
  private String id;

  @Option(
      names = "--overlap",
      paramLabel = "DURATION",
      description =
          "For how long the secrets before go on; PT24H when absent, PT0S for not at all.")
  private Duration overlap = USUAL_OVERLAP;

  @Option(
      names = "--credential-file",
      paramLabel = "FILE",
      description =
          "Where to write id and secret, for its owner only, in place of what is there; nothing"
              + " secret is printed.")
  private @Nullable Path credentialFile;

  @Override
  public Integer call() {
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw new ParameterException(
          command.commandLine(), "--overlap must be from PT0S to " + LONGEST_OVERLAP + ".");
    }
    try (ClientTools tools = ClientTools.open()) {
      if (credentialFile == null) {
        output.print(command, tools.registry().rotate(id, overlap));
      } else {
        try (CredentialFile.Draft draft = new CredentialFile(credentialFile).replacement()) {
          Registered made = tools.registry().rotate(id, overlap);
          draft.keep(EnsuredClient.credential(made));
          output.print(command, new Registered(made.known(), null));
        }
      }
    }
    return 0;
  }
}
