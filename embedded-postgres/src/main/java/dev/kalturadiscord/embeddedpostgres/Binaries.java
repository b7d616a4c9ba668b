package dev.kalturadiscord.embeddedpostgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked from the archive on the class path.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path home) {
  private static final String PREFIX = "binaries-";

  /**
   * Finds the programs in the folder, or unpacks them. They get their final name only when they are
   * complete; whatever else an earlier version or an interrupted run left there is deleted.
   */
  static Binaries in(DatabaseFolder folder) throws IOException {
    String archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path home = folder.root().resolve(PREFIX + digest(archive));
    for (Path child : folder.children()) {
      if (child.getFileName().toString().startsWith(PREFIX) && !child.equals(home)) {
        DatabaseFolder.delete(child);
      }
    }
    if (Files.notExists(home)) {
      Path incomplete = folder.root().resolve(PREFIX + "incomplete");
      unpack(archive, incomplete);
      Files.move(incomplete, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Binaries(home);
  }

  /** The path of one program, for example {@code initdb}. */
  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** The archive for an operating system and processor, both as Java names them. */
  static String archiveName(String system, String processor) {
    String platform = system.toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    String kind =
        switch (processor) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> processor;
        };
    return "postgres-%s-%s.txz".formatted(platform, kind);
  }

  private static InputStream open(String archive) {
    InputStream stream = Binaries.class.getClassLoader().getResourceAsStream(archive);
    if (stream == null) {
      throw new EmbeddedPostgresException(
          "No PostgreSQL for this machine (%s) was packed: set DATABASE_URL to a database of your own."
              .formatted(archive));
    }
    return stream;
  }

  private static String digest(String archive) throws IOException {
    try (InputStream in = open(archive)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static void unpack(String archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("The archive leads out of its folder: " + entry.getName());
        }
        write(tar, entry, path);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    boolean executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
