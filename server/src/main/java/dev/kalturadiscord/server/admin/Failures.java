package dev.kalturadiscord.server.admin;

import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import dev.kalturadiscord.server.platform.database.DatabaseFailures;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says a failure in a sentence and gives the exit code. */
final class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static int ofArguments(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    command.getErr().println(e.getMessage());
    command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  static int ofExecution(Exception e, CommandLine command, ParseResult parsed) {
    log.debug("Failed", e);
    command.getErr().println(sentence(e));
    boolean misuse =
        e instanceof InvalidSettingsException
            || (e instanceof ProblemException problem
                && problem.code() == ProblemCode.INVALID_FIELD);
    return misuse ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  private static String sentence(Exception e) {
    if (e instanceof ProblemException problem) {
      return problem.fields().isEmpty()
          ? problem.detail()
          : problem.fields().stream()
              .map(field -> option(field.pointer()) + " " + field.detail())
              .collect(Collectors.joining(System.lineSeparator()));
    }
    if (e instanceof InvalidSettingsException || e instanceof AdminException) {
      return String.valueOf(e.getMessage());
    }
    if (DatabaseFailures.isConnectionFailure(e)) {
      return "The database cannot be reached: " + root(e).getMessage();
    }
    return "It failed: " + root(e) + " (LOG_LEVEL=DEBUG tells more)";
  }

  /** The option that fills a field of the contract. */
  private static String option(String pointer) {
    return switch (pointer.replaceFirst("/[0-9]+$", "")) {
      case "/name" -> "--name";
      case "/scopes" -> "--scope";
      case "/guildId" -> "--guild";
      case "/redirectUris" -> "--redirect-uri";
      default -> pointer;
    };
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
