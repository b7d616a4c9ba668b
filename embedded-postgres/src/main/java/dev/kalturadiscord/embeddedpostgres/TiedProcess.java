package dev.kalturadiscord.embeddedpostgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Child processes that do not outlive this JVM, not even when it is killed with {@code kill -9}.
 *
 * <p>Linux does that with the parent death signal, set through util-linux's {@code setpriv}. The
 * child also gets a session of its own ({@code setsid}), so that Ctrl-C in a terminal reaches this
 * JVM alone and it decides the order in which its children stop. Where these tools are missing (as
 * on macOS) children start plainly and a killed JVM leaves them running.
 */
public final class TiedProcess {
  private static final boolean AVAILABLE =
      Command.succeeds(List.of("setpriv", "--pdeathsig", "TERM", "setsid", "true"));

  private TiedProcess() {}

  /**
   * The command that runs {@code command} tied to the process that starts it.
   *
   * @param signal what the child receives when this JVM is gone, for example {@code TERM}
   */
  public static List<String> command(String signal, List<String> command) {
    if (!AVAILABLE) {
      return command;
    }
    List<String> tied = new ArrayList<>(List.of("setpriv", "--pdeathsig", signal, "setsid"));
    tied.addAll(command);
    return tied;
  }

  /**
   * Starts a process whose command came from {@link #command}.
   *
   * <p>Linux sends the death signal when the <em>thread</em> that started the child ends; a thread
   * of its own therefore starts the child and stays until the child is gone.
   *
   * @throws IOException when the program cannot be started
   */
  public static Process start(ProcessBuilder builder) throws IOException {
    CompletableFuture<Process> started = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("keeper of " + builder.command().getLast())
        .start(() -> startAndStay(builder, started));
    try {
      return started.get();
    } catch (ExecutionException e) {
      throw new IOException("Could not start " + builder.command().getLast(), e);
    } catch (InterruptedException e) {
      started.cancel(false);
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while starting " + builder.command().getLast(), e);
    }
  }

  private static void startAndStay(ProcessBuilder builder, CompletableFuture<Process> started) {
    try {
      Process process = builder.start();
      if (!started.complete(process)) {
        // Nobody waits for it any more.
        process.destroyForcibly();
      }
      process.onExit().join();
    } catch (IOException | RuntimeException e) {
      started.completeExceptionally(e);
    }
  }
}
