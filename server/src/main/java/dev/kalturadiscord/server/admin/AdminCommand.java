package dev.kalturadiscord.server.admin;

import dev.kalturadiscord.server.permission.Scope;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The whole tool; what it can do is in its subcommands. */
@Command(
    name = "admin",
    description = "Administers a server, beside running ones or without any.",
    subcommands = {ClientsCommand.class, KalturaCommand.class, KeysCommand.class},
    footerHeading =
        "%nFor clients it needs the settings of the database, as the server has them:%n",
    footer = {
      "DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD.",
      "",
      "Exit code: 0 done, 1 could not be done, 2 wrong arguments or settings."
    })
final class AdminCommand {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Explains the command.")
  boolean help;

  private AdminCommand() {}

  /** The tool, ready to execute arguments; gives the exit code. */
  static CommandLine line() {
    return new CommandLine(new AdminCommand())
        .registerConverter(Scope.class, AdminCommand::scope)
        .setParameterExceptionHandler(Failures::ofArguments)
        .setExecutionExceptionHandler(Failures::ofExecution);
  }

  private static Scope scope(String text) {
    return Scope.of(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no scope %s, but %s"
                        .formatted(
                            text,
                            Stream.of(Scope.values())
                                .map(Scope::text)
                                .collect(Collectors.joining(", ")))));
  }
}
