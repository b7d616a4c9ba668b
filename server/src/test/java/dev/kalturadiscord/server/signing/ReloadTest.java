package dev.kalturadiscord.server.signing;

import static dev.kalturadiscord.server.signing.SomeKeys.kids;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a running server makes of changes in its folder. */
final class ReloadTest {

  private final SomeKeys keys;
  private final Path folder;
  private final SigningKeys server;
  private final String first;
  private final Logger logger = (Logger) LoggerFactory.getLogger(SigningKeys.class);
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();

  ReloadTest(@TempDir Path temporary) throws Exception {
    this.folder = temporary.resolve("keys");
    this.keys = new SomeKeys(folder);
    this.server = keys.server();
    this.first = server.current().keyId();
    said.start();
    logger.addAppender(said);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(said);
  }

  @Test
  void aFileThatBecomesUnreadableTakesNoKeyAwayAndIsReportedOnce() throws Exception {
    String next = keys.rotation().rotate().kid();
    server.reload();
    Files.writeString(file(first), "-----BEGIN PRIVATE KEY-----\nMIIEvQ");

    server.reload();
    server.reload();

    assertThat(kids(server)).containsExactly(first, next);
    assertThat(server.current().keyId()).isEqualTo(first);
    assertThat(errors()).hasSize(1).first().asString().startsWith(file(first).toString());
  }

  @Test
  void aFileThatIsGoodAgainAndBadAgainIsReportedAgain() throws Exception {
    String good = Files.readString(file(first));
    for (String text : List.of("bad", good, "bad")) {
      Files.writeString(file(first), text);
      server.reload();
    }

    assertThat(errors()).hasSize(2);
    assertThat(kids(server)).containsExactly(first);
  }

  @Test
  void aNewFileThatIsHalfWrittenCountsWhenItIsWhole() throws Exception {
    String next = keys.rotation().rotate().kid();
    String whole = Files.readString(file(next));
    Files.writeString(file(next), whole.substring(0, whole.length() / 2));
    server.reload();
    assertThat(kids(server)).containsExactly(first);

    Files.writeString(file(next), whole);
    server.reload();

    assertThat(kids(server)).containsExactly(first, next);
  }

  @Test
  void aKeyLeavesWithItsFile() throws Exception {
    String next = keys.rotation().rotate().kid();
    server.reload();
    Files.delete(file(first));

    server.reload();

    assertThat(kids(server)).containsExactly(next);
    assertThat(server.current().keyId()).isEqualTo(next);
  }

  @Test
  void aFolderThatBecomesEmptyTakesNoKeyAway() throws Exception {
    Files.delete(file(first));

    server.reload();
    server.reload();

    assertThat(kids(server)).containsExactly(first);
    assertThat(errors()).hasSize(1);
  }

  @Test
  void aFolderThatCannotBeReadTakesNoKeyAway() throws Exception {
    Files.move(folder, folder.resolveSibling("elsewhere"));
    Files.writeString(folder, "no folder");

    server.reload();
    server.reload();

    assertThat(kids(server)).containsExactly(first);
    assertThat(errors()).hasSize(1).first().asString().contains("cannot be read");
  }

  @Test
  void nothingIsSaidAndNothingChangesWhenTheFolderIsAsBefore() {
    KeySet before = server.published();

    server.reload();

    assertThat(server.published()).isSameAs(before);
    assertThat(said.list).isEmpty();
  }

  @Test
  void anUnknownKidIsLookedForAtOnce() throws Exception {
    String next = keys.rotation().rotate().kid();

    assertThat(server.publishedWith(next).contains(next)).isTrue();
    assertThat(kids(server)).contains(next);
  }

  @Test
  void theFolderIsNotReadForEveryStranger() throws Exception {
    server.publishedWith("stranger");
    String next = keys.rotation().rotate().kid();
    assertThat(server.publishedWith(next).contains(next)).isFalse();

    keys.pass(Duration.ofSeconds(1));

    assertThat(server.publishedWith(next).contains(next)).isTrue();
  }

  private Path file(String kid) {
    return keys.file(kid + ".pem");
  }

  private List<String> errors() {
    return said.list.stream()
        .filter(event -> event.getLevel() == Level.ERROR)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}
