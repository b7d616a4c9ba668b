package dev.kalturadiscord.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** What the programs of one machine prove themselves with to each other. */
record StackSecrets(
    Secret simulatedBotToken, Secret simulatedDiscordClientSecret, Secret simulatedAdminSecret) {

  /** Reads the secrets from a folder only its owner may enter, and makes what is missing. */
  static StackSecrets in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    return new StackSecrets(
        keep(folder.resolve("simulated-bot-token")),
        keep(folder.resolve("simulated-discord-client-secret")),
        keep(folder.resolve("simulated-kaltura-admin-secret")));
  }

  private static Secret keep(Path file) throws IOException {
    if (Files.notExists(file)) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      // Written aside first: a run killed here must not leave an empty secret behind.
      Path aside = Files.createTempFile(file.getParent(), "new", "");
      Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
      Files.writeString(aside, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Secret(Files.readString(file).strip());
  }
}
