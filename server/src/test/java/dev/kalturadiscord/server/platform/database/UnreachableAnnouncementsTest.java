package dev.kalturadiscord.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.LoggedLines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class UnreachableAnnouncementsTest {

  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void aDatabaseThatIsAwayIsTriedAgainAndAgainButComplainedAboutOnce() throws IOException {
    try (ServerSocket noDatabase = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        LoggedLines log = new LoggedLines()) {
      Thread.ofVirtual().start(() -> refuseAll(noDatabase));
      Announcements announcements =
          new Announcements(
              new DatabaseSettings(
                  "jdbc:postgresql://127.0.0.1:" + noDatabase.getLocalPort() + "/x", "u", "p"));

      announcements.start(this);
      Eventually.holds(() -> assertThat(attempts).hasValueGreaterThanOrEqualTo(3));
      announcements.stop(this);

      assertThat(log.all())
          .filteredOn(line -> line.startsWith(Announcements.class.getName()))
          .singleElement()
          .asString()
          .contains("not heard at the moment");
    }
  }

  private void refuseAll(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        server.accept().close();
        attempts.incrementAndGet();
      } catch (IOException closed) {
        return;
      }
    }
  }
}
