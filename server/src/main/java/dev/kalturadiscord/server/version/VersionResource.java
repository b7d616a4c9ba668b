package dev.kalturadiscord.server.version;

import dev.kalturadiscord.api.VersionApi;
import dev.kalturadiscord.api.model.Version;
import dev.kalturadiscord.server.platform.build.BuildVersion;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** The versions, over HTTP. The same as long as the program runs. */
@Singleton
public final class VersionResource implements VersionApi {

  private final ContractInfo contract = ContractInfo.ofThisServer();

  @Override
  public Response getVersion() {
    return Response.ok(
            new Version()
                .product(BuildVersion.TEXT)
                .api(contract.version())
                .commands(contract.commandsVersion()))
        .build();
  }
}
