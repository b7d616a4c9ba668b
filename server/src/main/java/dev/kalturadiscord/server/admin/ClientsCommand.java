package dev.kalturadiscord.server.admin;

import picocli.CommandLine.Command;

/** Everything about API clients. */
@Command(
    name = "clients",
    description = "Registers, lists, rotates and disables API clients.",
    subcommands = {
      CreateClient.class,
      ListClients.class,
      RotateClient.class,
      DisableClient.class,
      EnsureDefaultClients.class
    })
final class ClientsCommand {}
