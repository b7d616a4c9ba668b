package dev.kalturadiscord.server.signing;

import static dev.kalturadiscord.server.signing.SomeKeys.kids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.signing.KeyStatus.Phase;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyRotationTest {

  private static final Duration MOMENT = Duration.ofMillis(1);

  /** From when a key is superseded until no token of it is good on any clock. */
  private static final Duration LEFT =
      SomeKeys.TOKEN_LIFE.plus(SomeKeys.RELOAD).plus(Duration.ofMinutes(5));

  private final SomeKeys keys;

  KeyRotationTest(@TempDir Path temporary) {
    this.keys = new SomeKeys(temporary.resolve("keys"));
  }

  @Test
  void aNewKeyIsPublishedBeforeItSigns() throws Exception {
    SigningKeys server = keys.server();
    String first = server.current().keyId();
    keys.pass(Duration.ofDays(90));

    String next = keys.rotation().rotate().kid();
    server.reload();

    assertThat(kids(server)).containsExactly(first, next);
    assertThat(server.current().keyId()).isEqualTo(first);
    keys.pass(SomeKeys.DELAY.minus(MOMENT));
    assertThat(server.current().keyId()).isEqualTo(first);
    keys.pass(MOMENT);
    assertThat(server.current().keyId()).isEqualTo(next);
    assertThat(kids(server)).containsExactly(first, next);
  }

  @Test
  void allServersChangeOverTogetherWheneverTheyStarted() throws Exception {
    SigningKeys old = keys.server();
    keys.pass(Duration.ofDays(1));
    String next = keys.rotation().rotate().kid();
    keys.pass(SomeKeys.DELAY.minus(MOMENT));
    SigningKeys late = keys.server();
    old.reload();
    assertThat(late.current().keyId()).isEqualTo(old.current().keyId()).isNotEqualTo(next);

    keys.pass(MOMENT);

    assertThat(late.current().keyId()).isEqualTo(next);
    assertThat(old.current().keyId()).isEqualTo(next);
  }

  @Test
  void theFirstKeySignsAtOnceWhoeverMakesIt() throws Exception {
    KeyStatus made = keys.rotation().rotate();

    assertThat(made.phase()).isEqualTo(Phase.SIGNING);
    assertThat(made.signsFrom()).isEqualTo(made.created());
    assertThat(keys.server().current().keyId()).isEqualTo(made.kid());
    assertThat(keys.files()).containsExactly(made.kid() + ".pem");
  }

  @Test
  void aKeyMadeAfterOneOfAClockThatIsAheadSucceedsIt() throws Exception {
    SigningKeys server = keys.server();
    keys.pass(Duration.ofMinutes(1));
    String ahead = keys.rotation().rotate().kid();
    keys.pass(Duration.ofMinutes(-1));
    String next = keys.rotation().rotate().kid();

    keys.pass(Duration.ofMinutes(1).plus(SomeKeys.DELAY).plus(MOMENT));
    server.reload();

    assertThat(kids(server)).endsWith(ahead, next);
    assertThat(server.current().keyId()).isEqualTo(next);
  }

  @Test
  void theListSaysWhereEachKeyIsInItsLife() throws Exception {
    keys.server();
    keys.pass(Duration.ofDays(1));
    keys.rotation().rotate();
    keys.pass(Duration.ofDays(1));
    KeyStatus made = keys.rotation().rotate();

    List<KeyStatus> list = keys.rotation().list();

    assertThat(list)
        .extracting(KeyStatus::phase)
        .containsExactly(Phase.SUPERSEDED, Phase.SIGNING, Phase.PUBLISHED);
    assertThat(list.getLast()).isEqualTo(made);
    assertThat(made.created()).isEqualTo(keys.instant());
    assertThat(made.signsFrom()).isEqualTo(keys.instant().plus(SomeKeys.DELAY));
  }

  @Test
  void aFolderThatIsNotThereHasAnEmptyList() throws Exception {
    assertThat(keys.rotation().list()).isEmpty();
  }

  @Test
  void aKeyIsRemovedWhenNoTokenOfItIsGoodAnyMore() throws Exception {
    SigningKeys server = keys.server();
    String first = server.current().keyId();
    keys.pass(Duration.ofDays(90));
    String next = keys.rotation().rotate().kid();
    keys.pass(SomeKeys.DELAY.plus(LEFT).minus(MOMENT));
    assertThat(keys.rotation().prune()).isEmpty();

    keys.pass(MOMENT);

    assertThat(keys.rotation().prune()).containsExactly(first);
    assertThat(keys.files()).containsExactly(next + ".pem");
    server.reload();
    assertThat(kids(server)).containsExactly(next);
    assertThat(server.current().keyId()).isEqualTo(next);
  }

  @Test
  void neitherTheKeyThatSignsNorALaterOneIsEverRemoved() throws Exception {
    keys.server();
    keys.pass(Duration.ofDays(365));
    keys.rotation().rotate();

    assertThat(keys.rotation().prune()).isEmpty();
    assertThat(keys.files()).hasSize(2);
  }

  @Test
  void whoeverChangesTheFolderHoldsALockAgainstOtherProcesses() throws Exception {
    keys.server();
    try (FileChannel other = FileChannel.open(keys.file(".lock"), StandardOpenOption.WRITE)) {
      var unused = other.lock();

      // Another process would wait; within one, Java refuses to.
      assertThatThrownBy(() -> keys.rotation().rotate())
          .isInstanceOf(OverlappingFileLockException.class);
      assertThatThrownBy(() -> keys.rotation().prune())
          .isInstanceOf(OverlappingFileLockException.class);
    }
    assertThat(keys.files()).hasSize(1);
  }

  @Test
  void givenKeysAreListedButNotChanged() throws Exception {
    keys.server();
    KeyRotation given = new KeyRotation(keys.settings(true), keys);

    assertThat(given.list()).hasSize(1);
    assertThatThrownBy(given::rotate)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("only read here");
    assertThatThrownBy(given::prune).isInstanceOf(IllegalStateException.class);
    assertThat(keys.files()).hasSize(1);
  }
}
