package dev.kalturadiscord.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A repository of its own with the files of this project that a release changes, and a stand-in for
 * the wrapper of Maven: it bundles the contract by copying it, and succeeds or fails as told.
 */
record ScratchProject(Path folder) {

  private static final Path PROJECT = Path.of(System.getProperty("root.directory"));
  private static final String BUNDLE = "api-spec/target/bundle/openapi/openapi.yaml";

  /** What came of a command. */
  record Outcome(int exitCode, String said) {}

  static ScratchProject in(Path folder) throws Exception {
    ScratchProject project = new ScratchProject(folder);
    for (Path file : filesOfARelease()) {
      Path copy = folder.resolve(PROJECT.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
    project.write(".gitignore", "target/\n");
    // So that nothing has changed since the release before.
    project.write("api-spec/baseline/openapi.yaml", project.read("api-spec/openapi.yaml"));
    project.testsEndWith(0);
    project.git("init", "--quiet");
    project.commit("Begin");
    return project;
  }

  private static List<Path> filesOfARelease() throws IOException {
    List<Path> files =
        new ArrayList<>(
            List.of(
                PROJECT.resolve("CHANGELOG.md"),
                PROJECT.resolve("pom.xml"),
                PROJECT.resolve("api-spec/openapi.yaml"),
                PROJECT.resolve("deploy/bin/release")));
    try (Stream<Path> folders = Files.list(PROJECT)) {
      folders.map(folder -> folder.resolve("pom.xml")).filter(Files::exists).forEach(files::add);
    }
    return files;
  }

  /** The version of its poms. */
  String version() throws IOException {
    return read("pom.xml").replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
  }

  /** Says how the build goes from here on. */
  void testsEndWith(int exitCode) throws IOException {
    write(
        "mvnw",
        """
        #!/bin/sh
        echo "Tests run with $*"
        mkdir -p "$(dirname %1$s)"
        cp api-spec/openapi.yaml %1$s
        exit %2$d
        """
            .formatted(BUNDLE, exitCode));
    if (!folder.resolve("mvnw").toFile().setExecutable(true)) {
      throw new IOException("mvnw cannot be made executable");
    }
  }

  Outcome release(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "deploy/bin/release"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  String git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Outcome outcome = run(command);
    if (outcome.exitCode() != 0) {
      throw new AssertionError(command + ": " + outcome.said());
    }
    return outcome.said().strip();
  }

  void commit(String message) throws Exception {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  }

  private Outcome run(List<String> command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + who + "_NAME", "Somebody");
      builder.environment().put("GIT_" + who + "_EMAIL", "somebody@example.org");
    }
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }

  String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  /** Replaces a text that has to be there. */
  void edit(String file, String text, String replacement) throws IOException {
    String before = read(file);
    if (!before.contains(text)) {
      throw new AssertionError(file + " has no " + text);
    }
    write(file, before.replace(text, replacement));
  }
}
