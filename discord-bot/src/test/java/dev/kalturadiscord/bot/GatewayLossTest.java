package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import org.junit.jupiter.api.Test;

class GatewayLossTest {

  private final CountDownLatch givenUp = new CountDownLatch(1);

  @Test
  void oneOfTwoShardsGoneIsNoReasonToGiveUp() throws InterruptedException {
    GatewayLoss loss = new GatewayLoss(2, givenUp::countDown);

    loss.ended(new JDA.ShardInfo(4, 8), 4004);
    assertThat(loss.isLost()).isFalse();

    loss.ended(new JDA.ShardInfo(5, 8), 4004);
    assertThat(loss.isLost()).isTrue();
    assertThat(givenUp.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void theSameShardCountsOnce() {
    GatewayLoss loss = new GatewayLoss(0, givenUp::countDown);

    loss.ended(new JDA.ShardInfo(0, 2), 4014);
    loss.ended(new JDA.ShardInfo(0, 2), 4014);

    assertThat(loss.isLost()).isFalse();
  }

  @Test
  void whenJdaGivesUpByItselfTheBotDoesToo() {
    GatewayLoss loss = new GatewayLoss(0, givenUp::countDown);

    loss.ended(new JDA.ShardInfo(0, 3), 1000);

    assertThat(loss.isLost()).isTrue();
  }

  @Test
  void whoLeavesLosesNothing() {
    GatewayLoss loss = new GatewayLoss(0, givenUp::countDown);
    loss.leave();

    loss.ended(new JDA.ShardInfo(0, 1), 1000);

    assertThat(loss.isLost()).isFalse();
  }
}
