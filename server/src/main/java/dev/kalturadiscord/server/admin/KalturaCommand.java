package dev.kalturadiscord.server.admin;

import dev.kalturadiscord.server.kaltura.AccountCheck;
import dev.kalturadiscord.server.kaltura.AccountFinding;
import dev.kalturadiscord.server.kaltura.AccountFinding.Verdict;
import dev.kalturadiscord.server.kaltura.KalturaSettings;
import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything about the Kaltura account. */
@Command(
    name = "kaltura",
    description = {
      "Checks the Kaltura account.",
      "It needs the server's KALTURA_* instead of the database."
    })
final class KalturaCommand {

  @Spec private CommandSpec command;

  /** Exit code 0 when nothing is wrong. */
  @Command(
      name = "check",
      description = {
        "Says step by step what is right with the account and its settings, what is not, and what"
            + " to do.",
        "Changes nothing at Kaltura unless --make-room is given."
      })
  int check(
      @Option(
              names = "--make-room",
              description = "Also makes a meeting of each type, enters it and removes it again.")
          boolean makeRoom) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    KalturaSettings settings;
    SettingsReader reader = new SettingsReader(ConfigProvider.getConfig());
    try {
      settings = KalturaSettings.read(reader);
      reader.check();
    } catch (InvalidSettingsException e) {
      print(Verdict.WRONG, "The settings are not complete: " + e.getMessage());
      return 1;
    }
    print(Verdict.RIGHT, "The settings are complete.");
    checkPlayer(reader);
    AccountCheck.of(settings, Clock.systemUTC())
        .run(
            makeRoom,
            finding -> {
              print(finding);
              counts.merge(finding.verdict(), 1, Integer::sum);
            });
    return counts.containsKey(Verdict.WRONG) ? 1 : 0;
  }

  private void checkPlayer(SettingsReader reader) {
    if (reader.optional("kaltura.player.ui-conf-id").isEmpty()) {
      print(
          Verdict.DOUBTFUL,
          "No player is set: videos and recordings cannot be watched. Set"
              + " kaltura.player.ui-conf-id to the id of a player of the account.");
    } else {
      print(Verdict.RIGHT, "A player is set.");
    }
  }

  private void print(AccountFinding finding) {
    print(finding.verdict(), finding.text());
  }

  private void print(Verdict verdict, String text) {
    command
        .commandLine()
        .getOut()
        .println("%-8s %s".formatted(verdict.name().toLowerCase(Locale.ROOT), text));
  }
}
