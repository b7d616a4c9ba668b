package dev.kalturadiscord.server.signing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** The folder with the key files, {@code *.pem}; several servers may share it. */
final class KeyFolder {

  private static final String SUFFIX = ".pem";

  /** The only key of earlier versions; it says its kid in the file. */
  private static final String LEGACY = "signing-key" + SUFFIX;

  private static final String LEGACY_KID = "default";

  // A file lock excludes other processes but is an error between the threads of one.
  private static final ReentrantLock ONE_THREAD = new ReentrantLock();

  private final Path folder;

  KeyFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * What the folder holds.
   *
   * @param keys by name of the file; no two have the same kid
   * @param unusable what to say about each file that holds no key, by its name
   */
  record Contents(Map<String, SigningKey> keys, Map<String, String> unusable) {

    boolean isEmpty() {
      return keys.isEmpty() && unusable.isEmpty();
    }

    Collection<String> problems() {
      return unusable.values();
    }
  }

  /** A step that is not done by two at once. */
  interface Step<T> {
    T run() throws IOException;
  }

  /**
   * Reads all files. One that is taken away meanwhile is not there.
   *
   * @throws IOException when the folder itself cannot be read
   */
  Contents read() throws IOException {
    Contents contents = new Contents(new TreeMap<>(), new TreeMap<>());
    Set<String> kids = new HashSet<>();
    for (String file : files()) {
      try {
        SigningKey key = KeyPem.read(Files.readString(folder.resolve(file)), kidOf(file));
        if (kids.add(key.kid())) {
          contents.keys().put(file, key);
        } else {
          contents.unusable().put(file, folder.resolve(file) + " has the kid of another key");
        }
      } catch (NoSuchFileException gone) {
        // nothing to say
      } catch (IOException | IllegalArgumentException e) {
        contents
            .unusable()
            .put(
                file,
                "%s holds no usable RSA key (PKCS #8, at least %d bits)"
                    .formatted(folder.resolve(file), SigningKey.LEAST_BITS));
      }
    }
    return contents;
  }

  /** Adds a key whose kid is new. Nobody ever sees half of its file, or sees it but its owner. */
  void add(SigningKey key) throws IOException {
    Path made = folder.resolve("." + key.kid());
    try (FileChannel file =
        FileChannel.open(
            made,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer text = ByteBuffer.wrap(KeyPem.write(key).getBytes(StandardCharsets.UTF_8));
      while (text.hasRemaining()) {
        file.write(text);
      }
      file.force(true);
      Files.move(made, folder.resolve(key.kid() + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** Takes a key away; so be it when it is gone already. */
  void delete(String file) throws IOException {
    Files.deleteIfExists(folder.resolve(file));
  }

  /** Makes the folder when it is not there, and does a step as the only one who changes it. */
  <T> T exclusively(Step<T> step) throws IOException {
    Files.createDirectories(folder);
    ONE_THREAD.lock();
    try (FileChannel others =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      var unused = others.lock();
      return step.run();
    } finally {
      ONE_THREAD.unlock();
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("."))
          .sorted()
          .toList();
    } catch (NoSuchFileException notThere) {
      return List.of();
    }
  }

  private static String kidOf(String file) {
    return file.equals(LEGACY) ? LEGACY_KID : file.substring(0, file.length() - SUFFIX.length());
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
