package dev.kalturadiscord.bot.interaction;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.GenericSessionEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Discord the commands, in one overwrite for all guilds, whenever the first shard begins a
 * new session. Overwriting with the same commands changes nothing there.
 */
public final class CommandRegistration extends ListenerAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(CommandRegistration.class);
  private static final long SECONDS_TO_NEXT_ATTEMPT = 30;

  private final List<? extends CommandData> definitions;
  private volatile boolean done;

  public CommandRegistration(List<? extends CommandData> definitions) {
    this.definitions = List.copyOf(definitions);
  }

  /** Whether Discord has taken the commands since the start. */
  public boolean isDone() {
    return done;
  }

  @Override
  public void onReady(ReadyEvent event) {
    registerFromFirstShard(event);
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    registerFromFirstShard(event);
  }

  private void registerFromFirstShard(GenericSessionEvent event) {
    if (event.getJDA().getShardInfo().getShardId() == 0) {
      register(event.getJDA());
    }
  }

  private void register(JDA jda) {
    jda.updateCommands()
        .addCommands(definitions)
        .queue(
            commands -> {
              done = true;
              LOG.info("Registered {} commands", commands.size());
            },
            failure -> {
              LOG.error("Could not register the commands: {}", failure.toString());
              CompletableFuture.delayedExecutor(SECONDS_TO_NEXT_ATTEMPT, TimeUnit.SECONDS)
                  .execute(() -> register(jda));
            });
  }
}
