package dev.kalturadiscord.bot;

import dev.kalturadiscord.bot.config.BotConfiguration;
import dev.kalturadiscord.bot.config.DiscordSettings;
import dev.kalturadiscord.bot.discord.DiscordRest;
import dev.kalturadiscord.bot.setup.SetupCheck;
import dev.kalturadiscord.bot.setup.SetupReport;
import java.io.PrintStream;
import org.eclipse.microprofile.config.Config;

/**
 * What the program does instead of being a bot: {@code invite} prints the invite link, {@code
 * check} also what is wrong at Discord. Neither connects to the gateway.
 */
final class SetupCommand {

  private static final String USAGE =
      """
      bin/start          runs the bot
      bin/start invite   prints the link by which a guild gets the bot
      bin/start check    prints it and what is wrong at Discord; ends with 1 if anything is
      """;

  private SetupCommand() {}

  /**
   * Needs the settings about Discord only.
   *
   * @return the exit code: 0 when it did what was asked and, for {@code check}, found nothing
   * @throws dev.kalturadiscord.bot.config.ConfigurationException when these are not usable
   */
  static int run(String[] arguments, Config config, PrintStream out) throws InterruptedException {
    String word = arguments.length == 1 ? arguments[0].replaceFirst("^--", "") : "";
    boolean check = word.equals("check");
    if (!check && !word.equals("invite")) {
      out.print(USAGE);
      return 1;
    }
    DiscordSettings settings = BotConfiguration.readDiscord(config);
    DiscordRest rest = new DiscordRest(settings.apiBaseUrl(), settings.token(), () -> {});
    SetupReport report = new SetupCheck(rest, settings.applicationId()).run();
    if (check) {
      report.bot().ifPresent(bot -> out.println("At Discord this is " + bot));
    }
    report.invite().ifPresent(out::println);
    if (check || report.invite().isEmpty()) {
      report.problems().forEach(out::println);
    }
    return check ? (report.isGood() ? 0 : 1) : (report.invite().isPresent() ? 0 : 1);
  }
}
