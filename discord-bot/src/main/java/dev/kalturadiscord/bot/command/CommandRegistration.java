package dev.kalturadiscord.bot.command;

import dev.kalturadiscord.bot.discord.DiscordRefusal;
import dev.kalturadiscord.bot.discord.DiscordRest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.events.session.GenericSessionEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Discord the commands whenever the first shard begins a new session, where Discord has
 * others. What fails is tried again, with growing pauses and for as long as it takes.
 */
public final class CommandRegistration extends ListenerAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(CommandRegistration.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final CommandCatalogue catalogue;
  private final List<CommandScope> scopes;
  private final RegisteredCommands registered;
  private final Duration firstPause;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("commands").factory());
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final Set<CommandScope> done = ConcurrentHashMap.newKeySet();

  /**
   * @param guildIds the guilds that get the commands for themselves; when empty, all guilds get
   *     them
   * @param firstPause after the first failure; each following one is twice as long, up to 5 minutes
   */
  public CommandRegistration(
      CommandCatalogue catalogue, List<String> guildIds, DiscordRest discord, Duration firstPause) {
    this.catalogue = catalogue;
    this.scopes =
        guildIds.isEmpty()
            ? List.of(new CommandScope.Global())
            : guildIds.stream().<CommandScope>map(CommandScope.OfGuild::new).toList();
    this.registered = new RegisteredCommands(discord);
    this.firstPause = firstPause;
  }

  /** Whether Discord has had the commands of this catalogue since the start, everywhere. */
  public boolean isDone() {
    return done.containsAll(scopes);
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
    boolean first = event.getJDA().getShardInfo().getShardId() == 0;
    if (first && !thread.isShutdown() && waiting.compareAndSet(false, true)) {
      String applicationId = event.getJDA().getSelfUser().getApplicationId();
      thread.execute(() -> register(applicationId));
    }
  }

  private void register(String applicationId) {
    waiting.set(false);
    try {
      List<CommandScope> left = tryAll(applicationId, scopes);
      Duration pause = firstPause;
      while (!left.isEmpty()) {
        LOG.info("Next attempt to register the commands in {} s", pause.toSeconds());
        Thread.sleep(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        left = tryAll(applicationId, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the bot stops
    }
  }

  /** Gives those that failed: one bad guild keeps the others from nothing. */
  private List<CommandScope> tryAll(String applicationId, List<CommandScope> wanted)
      throws InterruptedException {
    List<CommandScope> failed = new ArrayList<>();
    for (CommandScope scope : wanted) {
      try {
        register(applicationId, scope);
      } catch (DiscordRefusal e) {
        failed.add(scope);
        LOG.error("The commands could not be registered for {}: {}", scope, e.getMessage());
      }
    }
    return failed;
  }

  private void register(String applicationId, CommandScope scope)
      throws DiscordRefusal, InterruptedException {
    boolean sent = registered.bring(scope, applicationId, catalogue);
    done.add(scope);
    LOG.info(
        sent
            ? "Registered the {} commands of version {} (hash {}) for {}"
            : "Discord has the {} commands of version {} (hash {}) already, for {}",
        catalogue.definitions().size(),
        catalogue.version(),
        catalogue.hash(),
        scope);
  }

  /** Gives up what is under way. */
  public void stop() {
    thread.shutdownNow();
  }
}
