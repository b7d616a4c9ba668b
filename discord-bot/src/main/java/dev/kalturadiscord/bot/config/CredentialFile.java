package dev.kalturadiscord.bot.config;

import dev.kalturadiscord.client.ClientCredential;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A properties file with {@code client-id} and {@code client-secret}, which only its owner may
 * read. Whoever rotates the secret replaces the file, and the bot goes on with what is in it then.
 */
public final class CredentialFile implements ServerCredential {

  private static final Logger LOG = LoggerFactory.getLogger(CredentialFile.class);
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private final Path file;
  private volatile ClientCredential last;

  private CredentialFile(Path file, ClientCredential last) {
    this.file = file;
    this.last = last;
  }

  /**
   * Reads the file.
   *
   * @throws UnusableFileException when it is missing, incomplete or open to others
   */
  static CredentialFile of(Path file) throws UnusableFileException {
    return new CredentialFile(file, read(file));
  }

  /** Why a file cannot be used, to follow its name in a sentence; holds nothing of its content. */
  static final class UnusableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableFileException(String reason) {
      super(reason);
    }
  }

  /** What is in the file now; as long as that is nothing useful, what was there before. */
  @Override
  public ClientCredential get() {
    try {
      last = read(file);
    } catch (UnusableFileException e) {
      LOG.warn("{} {}", file, e.getMessage());
    }
    return last;
  }

  private static ClientCredential read(Path file) throws UnusableFileException {
    Properties properties = new Properties();
    try {
      refuseOpenToOthers(file);
      try (Reader content = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(content);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableFileException("cannot be read: " + e.getClass().getSimpleName());
    }
    String id = properties.getProperty("client-id", "").strip();
    String secret = properties.getProperty("client-secret", "").strip();
    if (id.isEmpty() || secret.isEmpty()) {
      throw new UnusableFileException("must say client-id=... and client-secret=...");
    }
    return new ClientCredential(id, secret);
  }

  private static void refuseOpenToOthers(Path file) throws IOException, UnusableFileException {
    Set<PosixFilePermission> permissions;
    try {
      permissions = Files.getPosixFilePermissions(file);
    } catch (UnsupportedOperationException noSuchPermissionsHere) {
      return;
    }
    if (!OWNER.containsAll(permissions)) {
      throw new UnusableFileException(
          "can be read by others (%s): chmod 600, and rotate the secret"
              .formatted(PosixFilePermissions.toString(permissions)));
    }
  }

  /** The file only. */
  @Override
  public String toString() {
    return "CredentialFile[" + file + "]";
  }
}
