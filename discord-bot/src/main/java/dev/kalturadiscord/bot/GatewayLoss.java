package dev.kalturadiscord.bot;

import java.util.HashSet;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices shards that Discord sent away for good, with a close code after which JDA does not
 * reconnect: nothing but a change of the set-up helps then. When no shard is left, the process is
 * of no use any more.
 */
final class GatewayLoss extends ListenerAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(GatewayLoss.class);

  private final int shardsHere;
  private final Runnable giveUp;
  private final Set<Integer> gone = new HashSet<>();
  private boolean leaving;
  private boolean lost;

  /**
   * @param shardsHere number of shards of this process; 0 for all there are
   * @param giveUp called once, on a thread of its own, when no shard is left
   */
  GatewayLoss(int shardsHere, Runnable giveUp) {
    this.shardsHere = shardsHere;
    this.giveUp = giveUp;
  }

  /** From now on shards end because the bot wants it. */
  synchronized void leave() {
    leaving = true;
  }

  /** Whether no shard is left although the bot wants to be there. */
  synchronized boolean isLost() {
    return lost;
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    ended(event.getJDA().getShardInfo(), event.getCode());
  }

  synchronized void ended(JDA.ShardInfo shard, int code) {
    if (leaving || lost) {
      return;
    }
    LOG.error("Shard {} is gone for good: {}", shard.getShardId(), reason(code));
    gone.add(shard.getShardId());
    // Without a close code that is final JDA has given up all shards by itself: it does so when the
    // token became invalid before all of them were connected.
    boolean nothingLeft =
        gone.size() >= (shardsHere == 0 ? shard.getShardTotal() : shardsHere) || !isFinal(code);
    if (nothingLeft) {
      lost = true;
      LOG.error("No connection to Discord is left: the bot ends");
      Thread.ofPlatform().name("give-up").start(giveUp);
    }
  }

  private static boolean isFinal(int code) {
    @Nullable CloseCode known = CloseCode.from(code);
    return known != null && !known.isReconnect();
  }

  /** What Discord's close code means here, and what helps. */
  private static String reason(int code) {
    String words =
        switch (code) {
          case 4004 ->
              "Discord refuses the token, it may have been reset: check discord.bot-token"
                  + " (DISCORD_BOT_TOKEN)";
          case 4010 ->
              "Discord does not know this shard: check discord.shards.total, .first and .last";
          case 4011 ->
              "the bot is in too many guilds for so few shards: raise discord.shards.total, or"
                  + " leave out discord.shards.* so that Discord says how many";
          case 4013 -> "Discord does not know the intents: this version of the bot is too old";
          case 4014 ->
              "Discord does not allow the intents: look at the bot's page in the developer portal";
          default -> "JDA gave up, as it does when the token became invalid";
        };
    return words + " (close code " + code + ")";
  }
}
