package dev.kalturadiscord.server.admin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** A properties file with the credential of one client, which only its owner can read. */
record CredentialFile(Path path) {

  private static final String ID = "client-id";
  private static final String SECRET = "client-secret";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<Set<PosixFilePermission>> MADE_FOR_OWNER =
      PosixFilePermissions.asFileAttribute(OWNER_ONLY);

  /** What a client proves itself with. */
  record Credential(String clientId, String secret) {
    @Override
    public String toString() {
      return "Credential[" + clientId + "]";
    }
  }

  /** The credential; empty when there is none, or when others than the owner could have read it. */
  Optional<Credential> read() {
    Properties properties = new Properties();
    try {
      if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
        return Optional.empty();
      }
      try (InputStream file = Files.newInputStream(path)) {
        properties.load(file);
      }
    } catch (IOException | IllegalArgumentException noCredential) {
      return Optional.empty();
    }
    String id = properties.getProperty(ID);
    String secret = properties.getProperty(SECRET);
    return id == null || secret == null
        ? Optional.empty()
        : Optional.of(new Credential(id, secret));
  }

  /**
   * Prepares a file that is not there yet.
   *
   * @throws AdminException when it is there, or cannot be written
   */
  Draft draft() {
    if (Files.exists(path)) {
      throw new AdminException(path + " is there already, and is not overwritten.");
    }
    return replacement();
  }

  /**
   * Prepares a file that takes the place of the one that is there, if any.
   *
   * @throws AdminException when it cannot be written
   */
  Draft replacement() {
    Path folder = path.toAbsolutePath().normalize().getParent();
    try {
      return new Draft(Files.createTempFile(folder, ".credential", ".new", MADE_FOR_OWNER), path);
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  /**
   * A file beside the real one, made before the secret is, so that no secret is made in vain. Gone
   * when it is closed without being kept.
   */
  record Draft(Path aside, Path path) implements AutoCloseable {

    void keep(Credential credential) {
      try {
        Files.writeString(
            aside,
            "%s=%s%n%s=%s%n".formatted(ID, credential.clientId(), SECRET, credential.secret()));
        Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw unwritable(path, e);
      }
    }

    @Override
    public void close() {
      try {
        Files.deleteIfExists(aside);
      } catch (IOException e) {
        throw unwritable(aside, e);
      }
    }
  }

  private static AdminException unwritable(Path file, IOException e) {
    return new AdminException(file + " cannot be written: " + e, e);
  }
}
