package dev.kalturadiscord.embeddedpostgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A lock file that one process holds at a time. It names the holder's process id. The operating
 * system frees the lock when the JVM that holds it ends, however it ends; the file stays.
 */
public final class ProcessLock implements AutoCloseable {
  // POSIX frees a file's lock when the process closes ANY of its channels to that file: a second
  // attempt in this JVM must not even open it.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private ProcessLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock or fails at once.
   *
   * @param folder where the lock file lies; must exist
   * @param name of the lock file, which is made when missing
   * @param refusal makes the exception to throw from the process id of the holder
   */
  public static ProcessLock acquire(
      Path folder, String name, Function<String, RuntimeException> refusal) throws IOException {
    Path file = folder.toRealPath().resolve(name);
    if (!HELD_HERE.add(file)) {
      throw refusal.apply(thisProcess());
    }
    try {
      return new ProcessLock(file, lock(file, refusal));
    } catch (IOException | RuntimeException e) {
      HELD_HERE.remove(file);
      throw e;
    }
  }

  private static FileChannel lock(Path file, Function<String, RuntimeException> refusal)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw refusal.apply(Files.readString(file).strip());
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(thisProcess().getBytes(StandardCharsets.US_ASCII)));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String thisProcess() {
    return Long.toString(ProcessHandle.current().pid());
  }

  /** Frees the lock. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new EmbeddedPostgresException("Could not free " + file, e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
