package dev.kalturadiscord.embeddedpostgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the files of one database lie: a folder only its owner may enter. */
record DatabaseFolder(Path root) {

  /** Makes the folder when it is missing. */
  static DatabaseFolder at(Path root) throws IOException {
    Path parent = root.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (!Files.isDirectory(root)) {
      Files.createDirectory(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return new DatabaseFolder(root);
  }

  Path password() {
    return root.resolve("password");
  }

  Path data() {
    return root.resolve("data");
  }

  /** PostgreSQL's own note of its running server: process id, data directory, port and more. */
  Path processFile() {
    return data().resolve("postmaster.pid");
  }

  List<Path> children() throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      return children.toList();
    }
  }

  static void delete(Path tree) throws IOException {
    if (Files.notExists(tree)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
