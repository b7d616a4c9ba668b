package dev.kalturadiscord.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL under other users, and in JVMs that get killed. */
class OtherProcessesTest {
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  @TempDir Path temporary;

  @Test
  void killingTheJvmStopsPostgresAndKeepsTheRows() throws Exception {
    assumeTrue(
        TiedProcess.command("INT", List.of()).contains("setpriv"), "needs util-linux's setpriv");
    Path directory = temporary.resolve("killed");
    Process child = ChildJvm.start(List.of(), System.getProperty("java.class.path"), directory);
    ProcessHandle server = ProcessHandle.of(Long.parseLong(firstLine(child))).orElseThrow();
    child.destroyForcibly().waitFor();
    server.onExit().get(30, TimeUnit.SECONDS);
    try (EmbeddedPostgres again = EmbeddedPostgres.start(PostgresOptions.in(directory))) {
      assertThat(new Notes(again).all()).containsExactly("from a child");
    }
  }

  @Test
  void anUnprivilegedUserCanStartIt() throws Exception {
    assumeTrue(isRoot(), "only root can become another user");
    giveToNobody(temporary);
    String classPath = ChildJvm.copyClassPath(temporary);
    Process child = ChildJvm.start(AS_NOBODY, classPath, temporary.resolve("unprivileged"));
    assertThat(firstLine(child)).matches("\\d+");
    child.getOutputStream().close();
    assertThat(child.waitFor()).isZero();
  }

  @Test
  void rootStartsItAsNobodyWhereUserNamespacesAreRefused() throws Exception {
    assumeTrue(isRoot(), "only root can become another user");
    // Nobody has to reach the database folder.
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    PostgresOptions options = PostgresOptions.in(temporary.resolve("postgres"));
    try (EmbeddedPostgres first = EmbeddedPostgres.start(options, folder -> Account.nobody())) {
      new Notes(first).add("as nobody");
    }
    assertThat(Files.getAttribute(temporary.resolve("postgres/data"), "unix:uid"))
        .isEqualTo(65_534);
    // Data that belong to nobody are opened as nobody, namespaces or not.
    try (EmbeddedPostgres second = EmbeddedPostgres.start(options)) {
      assertThat(new Notes(second).all()).containsExactly("as nobody");
    }
  }

  private static String firstLine(Process child) throws Exception {
    BufferedReader output = child.inputReader();
    return output.readLine();
  }

  private static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  private static void giveToNobody(Path directory) throws Exception {
    Files.setAttribute(directory, "unix:uid", 65_534, LinkOption.NOFOLLOW_LINKS);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
  }
}
