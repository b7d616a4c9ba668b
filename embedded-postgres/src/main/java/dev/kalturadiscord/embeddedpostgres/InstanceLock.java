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

/**
 * Keeps a second instance away from a database folder. The operating system frees the lock when the
 * JVM that holds it ends, however it ends.
 */
final class InstanceLock implements AutoCloseable {
  // POSIX frees a file's lock when the process closes ANY of its channels to that file: a second
  // attempt in this JVM must not even open it.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private InstanceLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static InstanceLock acquire(DatabaseFolder folder) throws IOException {
    Path file = folder.root().toRealPath().resolve(folder.lock().getFileName());
    if (!HELD_HERE.add(file)) {
      throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
    }
    try {
      return new InstanceLock(file, lock(folder, file));
    } catch (IOException | RuntimeException e) {
      HELD_HERE.remove(file);
      throw e;
    }
  }

  private static FileChannel lock(DatabaseFolder folder, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw inUse(folder, Files.readString(file).strip());
      }
      channel.truncate(0);
      String holder = Long.toString(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static EmbeddedPostgresException inUse(DatabaseFolder folder, String holder) {
    return new EmbeddedPostgresException(
        "The database in %s is in use by process %s: stop that first, or use another directory."
            .formatted(folder.root(), holder));
  }

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
