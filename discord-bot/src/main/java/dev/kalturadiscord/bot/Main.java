package dev.kalturadiscord.bot;

import dev.kalturadiscord.bot.config.BotConfiguration;
import dev.kalturadiscord.bot.config.ConfigurationException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the bot; ends with 1 when it cannot work as configured, or when Discord sends it away for
 * good. With {@code invite} or {@code check} it only looks at the set-up.
 */
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    try {
      Config config = ConfigProvider.getConfig();
      if (args.length > 0) {
        System.exit(SetupCommand.run(args, config, System.out));
      }
      BotConfiguration configuration = BotConfiguration.read(config);
      LOG.info("Starting with {}", configuration);
      Bot bot = new Bot(configuration, () -> System.exit(1));
      Runtime.getRuntime()
          .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(bot::stop));
      bot.start();
    } catch (ConfigurationException e) {
      LOG.error("{}", e.getMessage());
      System.exit(1);
    } catch (InvalidTokenException e) {
      LOG.error("Discord refuses the token: check discord.bot-token (DISCORD_BOT_TOKEN)");
      System.exit(1);
    }
  }
}
