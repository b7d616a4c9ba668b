package dev.kalturadiscord.server.permission;

import dev.kalturadiscord.api.PermissionsApi;
import dev.kalturadiscord.api.model.CommandPermission;
import dev.kalturadiscord.server.permission.PermissionOverview.LimitedCommand;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** What callers may do, over HTTP: maps, decides nothing. */
@Singleton
public final class PermissionsResource implements PermissionsApi {

  private final PermissionOverview overview;

  @Context private SecurityContext security;

  @Inject
  PermissionsResource(PermissionOverview overview) {
    this.overview = overview;
  }

  @Override
  public Response getPermissions() {
    Caller caller = Caller.of(security);
    var permissions =
        new dev.kalturadiscord.api.model.Permissions()
            .guildId(caller.requireGuild())
            .operations(overview.operations(caller))
            .commands(
                overview.commands(caller).stream().map(PermissionsResource::command).toList());
    if (caller instanceof Member member) {
      permissions.role(dev.kalturadiscord.api.model.Role.fromValue(member.role().text()));
    }
    return Response.ok(permissions).build();
  }

  private static CommandPermission command(LimitedCommand command) {
    return new CommandPermission()
        .name(command.name())
        .allowed(command.allowed())
        .allowedRoleIds(command.roleIds().orElse(null));
  }
}
