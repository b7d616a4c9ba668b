package dev.kalturadiscord.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** The data directory of a database: made once, with a password from the first moment on. */
record Cluster(DatabaseFolder folder, Binaries binaries, Account account) {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** Makes data directory, user and database when they are missing, and returns the password. */
  String ensure(PostgresOptions options) throws IOException {
    if (Files.exists(folder.data())) {
      account.own(folder);
      return existingPassword();
    }
    Path incomplete = folder.root().resolve("data.incomplete");
    DatabaseFolder.delete(incomplete);
    String password = newPassword();
    Files.deleteIfExists(folder.password());
    writeSecret(folder.password(), password);
    create(incomplete, options, password);
    Files.move(incomplete, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    return password;
  }

  private void create(Path data, PostgresOptions options, String password) throws IOException {
    // The superuser's password is forgotten at once: programs log in as the database's owner.
    Path superuserPassword = folder.root().resolve("superuser-password");
    Files.deleteIfExists(superuserPassword);
    writeSecret(superuserPassword, newPassword());
    account.own(folder);
    try {
      Command.run(
          account.command(initdb(data, superuserPassword, options.durable())),
          "",
          "Could not create a database in %s (its user needs access to all folders above)"
              .formatted(folder.root()));
    } finally {
      Files.delete(superuserPassword);
    }
    // Single-user mode reads SQL from its input, a line a statement: the password is on no
    // command line.
    String sql =
        """
        CREATE ROLE %1$s LOGIN PASSWORD '%2$s'
        CREATE DATABASE %1$s OWNER %1$s
        """
            .formatted(options.name(), password);
    Command.run(
        account.command(
            List.of(
                binaries.program("postgres"),
                "--single",
                "-D",
                data.toString(),
                "-c",
                "exit_on_error=on",
                "postgres")),
        sql,
        "Could not create the database " + options.name());
  }

  private List<String> initdb(Path data, Path superuserPassword, boolean durable) {
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + superuserPassword,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The same order and case rules on every machine, whatever locales it has.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
    if (!durable) {
      command.add("--no-sync");
    }
    return command;
  }

  private String existingPassword() throws IOException {
    if (Files.notExists(folder.password())) {
      throw new EmbeddedPostgresException(
          "The database in %s lost its password file %s: restore the file, or delete the folder to"
                  .formatted(folder.root(), folder.password().getFileName())
              + " begin with an empty database.");
    }
    return Files.readString(folder.password()).strip();
  }

  private static void writeSecret(Path file, String secret) throws IOException {
    Files.createFile(file, OWNER_ONLY);
    Files.writeString(file, secret + "\n", StandardOpenOption.TRUNCATE_EXISTING);
  }

  private static String newPassword() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
