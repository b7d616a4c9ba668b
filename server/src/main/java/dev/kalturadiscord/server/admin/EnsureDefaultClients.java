package dev.kalturadiscord.server.admin;

import dev.kalturadiscord.server.client.Registration;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes sure that the product's own clients are there, both with one start of this program. */
@Command(
    name = "ensure-defaults",
    description = {
      "Makes sure that the product's own clients are there: discord-bot, which acts on behalf of"
          + " members, and swagger-ui, with which people try the API at PUBLIC_BASE_URL/docs/.",
      "Can be repeated; changes nothing when all is well."
    })
final class EnsureDefaultClients implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private ClientOutput output;

  @Option(
      names = "--bot-credential-file",
      paramLabel = "FILE",
      required = true,
      description = "Where the bot's credential is to lie, for the owner only.")
  private Path botCredentialFile;

  @Override
  public Integer call() {
    SettingsReader settings = new SettingsReader(ConfigProvider.getConfig());
    Registration swaggerUi =
        swaggerUi(settings.url("public.base-url", "the address of this server").toString());
    settings.check();
    try (ClientTools tools = ClientTools.open()) {
      output.print(
          command,
          EnsuredClient.ensure(tools, discordBot(), new CredentialFile(botCredentialFile)));
      if (swaggerUi.problems().isEmpty()) {
        output.print(command, EnsuredClient.ensurePublic(tools, swaggerUi));
      } else {
        command
            .commandLine()
            .getErr()
            .println("Nobody can log in at /docs/: for that, PUBLIC_BASE_URL must be https.");
      }
    }
    return 0;
  }

  private static Registration discordBot() {
    return new Registration(
        "discord-bot",
        "Discord bot",
        null,
        Set.of(Scope.MEMBERS_ACT, Scope.DELIVERIES_LEASE),
        false,
        List.of());
  }

  private static Registration swaggerUi(String publicBaseUrl) {
    return new Registration(
        "swagger-ui",
        "Swagger UI",
        null,
        Scope.OF_MEMBERS,
        true,
        List.of(publicBaseUrl + "/docs/oauth2-redirect.html"));
  }
}
