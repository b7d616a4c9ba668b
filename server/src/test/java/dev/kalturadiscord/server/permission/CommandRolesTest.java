package dev.kalturadiscord.server.permission;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class CommandRolesTest {

  private static final String ROLE_ID = "77001";

  private final Api api;
  private final Guild guild;

  CommandRolesTest(Api api, Database database) {
    this.api = api;
    this.guild = new Guild(api);
    database.choose(guild.id(), "commands.permissions.kaltura-list", "[\"" + ROLE_ID + "\"]");
  }

  @Test
  void aCommandLeftToOthersIsRefusedOverRestAsWell() {
    Api.Answer refused = list(guild.ada());

    assertProblem(refused, 403, "command_not_allowed");
    assertThat(refused.text("detail")).contains("/kaltura-list");
  }

  @Test
  void aCommandLeftToARoleIsOpenToThoseWhoHaveIt() {
    assertThat(list(api.token(guild.id(), "73", "Lin", "0", List.of(ROLE_ID))).status())
        .isEqualTo(200);
  }

  @Test
  void aCommandLeftToOthersIsOpenToAdministrators() {
    assertThat(list(guild.administrator("72", "Grace")).status()).isEqualTo(200);
  }

  private Api.Answer list(String token) {
    return api.call("GET", "/api/v1/meetings").token(token).send();
  }
}
