package dev.kalturadiscord.acceptance.documentation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * One shell that runs the commands of a page one after the other, as a reader would. A command that
 * fails ends it. {@code curl} fails when the answer is a refusal, unless the block says that this
 * is what it shows.
 *
 * @param folder in which the commands run
 * @param output where what they say is kept
 * @param environment in place of this process's own
 * @param here turns addresses and files of the text into those of the running programs
 */
public record ShellSession(
    Path folder, Path output, Map<String, String> environment, UnaryOperator<String> here) {

  private static final long PATIENCE_SECONDS = 300;
  private static final String MARK = "##### ";
  private static final String BEFORE =
      """
      set -euo pipefail
      curl() { command curl --silent --show-error --fail-with-body "$@"; }
      """;

  /** Whether this machine has what sessions need. */
  public static boolean isPossible() {
    return List.of("bash", "curl").stream().allMatch(ShellSession::isInstalled);
  }

  private static boolean isInstalled(String program) {
    for (String folder : String.valueOf(System.getenv("PATH")).split(":", -1)) {
      if (Files.isExecutable(Path.of(folder).resolve(program))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Runs blocks of one page.
   *
   * @return what failed; empty when nothing did
   */
  public Optional<String> run(List<Block> blocks) {
    StringBuilder script = new StringBuilder(BEFORE);
    for (Block block : blocks) {
      script.append("echo '%s%s'\n".formatted(MARK, block.complaint("")));
      script.append(block.answers().map(status -> refused(block, status)).orElse(block.commands()));
      script.append("\n");
    }
    String said = execute(List.of("bash"), here.apply(script.toString()));
    return said.endsWith(MARK + "0\n") ? Optional.empty() : Optional.of(said);
  }

  /** Whether commands can be understood; what is wrong with them otherwise. */
  public static Optional<String> misspelt(Block block) {
    ShellSession shell =
        new ShellSession(
            Path.of("."),
            Path.of("target/documentation/spelling.log"),
            Map.of("PATH", String.valueOf(System.getenv("PATH"))),
            UnaryOperator.identity());
    String said = shell.execute(List.of("sh", "-n"), block.commands());
    return said.endsWith(MARK + "0\n") ? Optional.empty() : Optional.of(block.complaint(said));
  }

  /** Commands that have to be refused with a status. */
  private static String refused(Block block, String status) {
    return """
    if refusal=$( ( set -e
    %s
    ) 2>&1 ); then
      echo "$refusal"; echo "This was not refused."; exit 1
    fi
    echo "$refusal"
    case "$refusal" in *'"status":%s'*) ;; *) echo "This was not refused with %s."; exit 1 ;; esac
    """
        .formatted(block.commands(), status, status);
  }

  /** Gives all that was said, and at its end the exit code. */
  private String execute(List<String> command, String script) {
    try {
      Files.createDirectories(Objects.requireNonNull(output.toAbsolutePath().getParent()));
      // In a file, so that no command reads the rest of them as its input.
      Path file = output.resolveSibling(output.getFileName() + ".sh").toAbsolutePath();
      Files.writeString(file, script);
      List<String> all = new ArrayList<>(command);
      all.add(file.toString());
      ProcessBuilder builder =
          new ProcessBuilder(all)
              .directory(folder.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      return Files.readString(output)
          + MARK
          + (ended ? String.valueOf(process.exitValue()) : "did not end")
          + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
