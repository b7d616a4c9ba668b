package dev.kalturadiscord.server.contract;

import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.ApiDescription.Operation;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Doors;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.Program;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** Makes a well-formed request of each operation, with a credential that opens it. */
final class Caller {

  private static final String SCOPES =
      "meetings:read meetings:write videos:read configuration:read configuration:write audit:read"
          + " deliveries:lease clients:manage";

  /** What no member can do. */
  private static final Set<Scope> FOR_CLIENTS =
      Set.of(Scope.DELIVERIES_LEASE, Scope.CLIENTS_MANAGE);

  private final Guild guild;
  private final Doors doors;
  private final Doors.Things things;
  private final Api api;
  private final String basic;
  private final String serviceToken;
  private final String memberToken;
  private final String loginLink;

  Caller(Api api, Database database) {
    this.api = api;
    this.guild = new Guild(api);
    this.doors = new Doors(api);
    String clientId = "cli-" + UUID.randomUUID();
    database.registerClient(clientId, clientId, guild.id(), SCOPES);
    this.basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((clientId + ":" + clientId).getBytes(StandardCharsets.UTF_8));
    this.serviceToken =
        api.call("POST", "/api/v1/auth/token")
            .header("Authorization", basic)
            .body("application/json", "{\"grantType\":\"client_credentials\"}")
            .send()
            .text("accessToken");
    this.memberToken = guild.administrator("72", "Grace Hopper");
    this.loginLink = Program.publicOne(api, database).link();
    String meeting = guild.start(memberToken, "Meeting " + UUID.randomUUID());
    String delivery =
        database.column("select id from meeting_message where meeting_id = ?", meeting).getFirst();
    this.things = new Doors.Things(guild.id(), meeting, clientId, delivery);
  }

  Guild guild() {
    return guild;
  }

  /** A request that is in order. */
  Api.Call wellFormed(Operation operation) {
    Api.Call call = anonymous(operation);
    if (operation.isGuarded()) {
      return call.token(isForClients(operation) ? serviceToken : memberToken);
    }
    return operation.path().contains("/auth/") || operation.id().equals("exchangeToken")
        ? call.header("Authorization", basic)
        : call;
  }

  private static boolean isForClients(Operation operation) {
    return dev.kalturadiscord.server.permission.Operation.of(operation.id())
        .map(policy -> FOR_CLIENTS.contains(policy.scope()))
        .orElse(false);
  }

  /** A request that is in order but for its credential: there is none. */
  Api.Call anonymous(Operation operation) {
    if (operation.id().equals("startLogin")) {
      return api.call("GET", loginLink);
    }
    return operation.isGuarded()
        ? doors.guarded(operation.id(), things, false)
        : doors.open(operation.id());
  }
}
