package dev.kalturadiscord.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.DiscordSimulatorProcess;
import dev.kalturadiscord.server.testing.Forms;
import dev.kalturadiscord.server.testing.Program;
import dev.kalturadiscord.server.testing.RunningServer;
import dev.kalturadiscord.server.testing.Visitor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** What operators read about logins, above all when they fail. */
@ExtendWith(RunningServer.class)
final class LoginLogsTest {

  private final Database database;
  private final Discord discord;
  private final Program program;
  private final Visitor visitor;
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  LoginLogsTest(Api api, Database database, Discord discord) {
    this.database = database;
    this.discord = discord;
    this.program = Program.withSecret(api, database);
    this.visitor = new Visitor(api, discord);
  }

  @BeforeEach
  void listen() {
    database.useIn(Discord.RIVERSIDE);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stop() {
    root.detachAppender(log);
    discord.recover();
  }

  @Test
  void noSecretStandsInTheLogs() {
    Set<String> secrets = new HashSet<>(Set.of(program.secret(), program.state()));
    secrets.add(DiscordSimulatorProcess.CLIENT_SECRET);
    String person = discord.newPerson("Gil");

    String callback = visitor.agree(program.link(), person);
    secrets.add(String.valueOf(visitor.cookie()).replaceAll(".*=", ""));
    secrets.addAll(List.of(query(callback, "code"), query(callback, "state")));
    discord.fail("/oauth2/token", 500, 1);
    visitor.open(callback);
    Api.Answer page = visitor.open(callback);
    secrets.add(Visitor.login(page));
    discord.fail("/users/@me/guilds", 500, 1);
    visitor.allow(page, Discord.RIVERSIDE);
    String code = Visitor.codeIn(visitor.allow(page, Discord.RIVERSIDE));
    secrets.add(code);
    discord.fail("/users/@me/guilds", 500, 1);
    program.exchangeByForm(code, "client_secret", program.secret());
    Api.Answer first = program.exchangeByForm(code, "client_secret", program.secret());
    secrets.addAll(List.of(first.text("access_token"), first.text("refresh_token")));
    discord.fail("/users/@me/guilds", 500, 1);
    refresh(first);
    Api.Answer second = refresh(first);
    secrets.addAll(List.of(second.text("access_token"), second.text("refresh_token")));
    refresh(first);
    refresh(second);

    assertThat(secrets).doesNotContain("").hasSize(12);
    assertThat(lines())
        .contains("A login waits for Discord", "A consent waits for Discord", "No tokens")
        .contains("was used twice")
        .doesNotContain(secrets);
  }

  private Api.Answer refresh(Api.Answer tokens) {
    return program.form(
        Map.of(
            "grant_type", "refresh_token",
            "refresh_token", tokens.text("refresh_token"),
            "client_id", program.id(),
            "client_secret", program.secret()));
  }

  private String lines() {
    StringBuilder lines = new StringBuilder();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      lines.append(event.getLoggerName()).append(' ').append(event.getFormattedMessage());
      lines.append(' ').append(event.getMDCPropertyMap()).append('\n');
      if (event.getThrowableProxy() != null) {
        lines.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
      }
    }
    return lines.toString();
  }

  private static String query(String path, String name) {
    return String.valueOf(Forms.queryOf(path).get(name));
  }
}
