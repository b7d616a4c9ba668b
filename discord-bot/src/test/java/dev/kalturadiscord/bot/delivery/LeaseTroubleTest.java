package dev.kalturadiscord.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.client.KalturaDiscordException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LeaseTroubleTest {

  private static final String LEASE = "POST /deliveries/lease";

  private final LeaseTrouble trouble = new LeaseTrouble();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private StubServer server;

  @BeforeEach
  void begin() throws IOException {
    server = new StubServer();
    log.start();
    logger().addAppender(log);
  }

  @AfterEach
  void end() {
    logger().detachAppender(log);
    server.close();
  }

  @Test
  void pausesGrowUpToHalfAMinuteAndBeginAnewAfterwards() {
    server.refuse(LEASE, 503, "unavailable");
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      pauses.add(trouble.pauseAfter(failure()).toSeconds());
    }
    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);

    trouble.over();

    assertThat(trouble.pauseAfter(failure())).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void anOutageIsToldWhenItBeginsAndWhenItIsOver() {
    server.refuse(LEASE, 500, "internal_error");
    trouble.over();
    trouble.pauseAfter(failure());
    trouble.pauseAfter(failure());
    trouble.over();
    trouble.over();

    assertThat(log.list).hasSize(2);
    assertThat(log.list.getFirst().getFormattedMessage())
        .startsWith("No messages are posted until the server is back");
    assertThat(log.list.getLast().getFormattedMessage()).isEqualTo("Messages are posted again");
  }

  @Test
  void whoMayNotLeaseIsToldOnceWhatIsMissing() {
    for (int status : new int[] {403, 401, 403}) {
      server.refuse(LEASE, status, status == 403 ? "forbidden" : "unauthorized");
      assertThat(trouble.pauseAfter(failure())).isEqualTo(Duration.ofMinutes(1));
    }

    assertThat(log.list).hasSize(1);
    assertThat(log.list.getFirst().getFormattedMessage()).contains("scope deliveries:lease");
  }

  private KalturaDiscordException failure() {
    try {
      server.client().asItself().deliveries().lease(1, Duration.ZERO);
    } catch (KalturaDiscordException e) {
      return e;
    }
    throw new AssertionError("the server gives deliveries");
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(LeaseTrouble.class);
  }
}
