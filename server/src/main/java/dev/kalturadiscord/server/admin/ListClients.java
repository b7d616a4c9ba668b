package dev.kalturadiscord.server.admin;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the clients. */
@Command(name = "list", description = "Lists all clients, newest first.")
final class ListClients implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private ClientOutput output;

  @Override
  public Integer call() {
    try (ClientTools tools = ClientTools.open()) {
      output.print(command, tools.registry().all());
    }
    return 0;
  }
}
