package dev.kalturadiscord.bot;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.jspecify.annotations.Nullable;

/**
 * Goes back to the gateway that Discord named at the login. JDA itself, once it failed to connect,
 * asks its controller for the address, which would be that of discord.com wherever the API is.
 */
final class RememberedGateway extends ConcurrentSessionController {

  private volatile @Nullable String url;

  @Override
  public ShardedGateway getShardedGateway(JDA api) {
    ShardedGateway gateway = super.getShardedGateway(api);
    url = gateway.getUrl();
    return gateway;
  }

  @Override
  public String getGateway() {
    String remembered = url;
    return remembered == null ? super.getGateway() : remembered;
  }
}
