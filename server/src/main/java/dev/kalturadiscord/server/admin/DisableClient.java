package dev.kalturadiscord.server.admin;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Disables a client. */
@Command(
    name = "disable",
    description = "Ends a client for good: its secrets at once, its tokens within seconds.")
final class DisableClient implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private ClientOutput output;

  @Parameters(paramLabel = "ID", description = "The client.")
  private String id;

  @Override
  public Integer call() {
    try (ClientTools tools = ClientTools.open()) {
      output.print(command, tools.registry().disable(id));
    }
    return 0;
  }
}
