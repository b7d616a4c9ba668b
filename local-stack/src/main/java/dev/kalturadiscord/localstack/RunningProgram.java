package dev.kalturadiscord.localstack;

import dev.kalturadiscord.embeddedpostgres.RecentLines;
import dev.kalturadiscord.embeddedpostgres.TiedProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A program that runs as a child process. */
final class RunningProgram implements Running {
  private static final long GRACE_SECONDS = 10;
  // A grandchild can hold the output open after the program itself is gone.
  private static final long LAST_LINES_SECONDS = 2;
  // The last lines are to say why a program ended: messages and causes do, frames push them out.
  private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ )");

  private final String name;
  private final Process process;
  private final RecentLines recent = new RecentLines(15);
  private final CompletableFuture<Void> outputEnded = new CompletableFuture<>();

  private RunningProgram(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  /**
   * Starts a program.
   *
   * @param command its start script and what that is given
   * @param environment all of it; nothing else is inherited
   * @param output gets every line the program writes, on another thread
   */
  static RunningProgram start(
      String name, List<String> command, Map<String, String> environment, Consumer<String> output)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(TiedProcess.command("TERM", command)).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    RunningProgram program = new RunningProgram(name, TiedProcess.start(builder));
    Thread.ofVirtual().name(name + "-output").start(() -> program.forward(output));
    return program;
  }

  private void forward(Consumer<String> output) {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!STACK_FRAME.matcher(line).lookingAt()) {
          recent.add(line);
        }
        output.accept(line);
      }
    } catch (IOException e) {
      output.accept("(output lost: %s)".formatted(e.getMessage()));
    } finally {
      outputEnded.complete(null);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CompletableFuture<Integer> onExit() {
    return process
        .onExit()
        .thenCompose(
            ended ->
                outputEnded
                    .copy()
                    .completeOnTimeout(null, LAST_LINES_SECONDS, TimeUnit.SECONDS)
                    .thenApply(nothing -> ended.exitValue()));
  }

  @Override
  public List<String> recentLines() {
    return recent.lines();
  }

  @Override
  public void stop() {
    // Not process.destroy(): that also closes the output, and with it what the program says last.
    process.toHandle().destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
