package dev.kalturadiscord.discordsimulator.oauth2;

import dev.kalturadiscord.discordsimulator.rest.Faults;
import dev.kalturadiscord.discordsimulator.rest.RestApi;
import dev.kalturadiscord.discordsimulator.world.World;
import io.javalin.config.RoutesConfig;
import java.time.Clock;

/** Discord's OAuth2 for people, put together. */
public final class OAuth2 {
  private final World world;
  private final ClientRegistration client;
  private final AuthorizationCodes codes;
  private final UserTokens tokens;
  private final Faults faults;

  /**
   * Starts without any consent.
   *
   * @param clock what codes and tokens expire by
   */
  public OAuth2(World world, ClientRegistration client, Faults faults, Clock clock) {
    this.world = world;
    this.client = client;
    this.faults = faults;
    this.codes = new AuthorizationCodes(clock);
    this.tokens = new UserTokens(clock);
  }

  /** Adds what is below the API. */
  public void register(RestApi api) {
    ClientProof proof = new ClientProof(world.applicationId(), client);
    new TokenResource(proof, codes, tokens).register(api, faults);
    UserResource users = new UserResource(world);
    users.register(new UserRoutes(api, tokens, faults));
    users.register(api);
  }

  /** Adds the page that asks people. */
  public void register(RoutesConfig routes) {
    new AuthorizationRoutes(world, client, codes).register(routes);
  }

  public UserTokens tokens() {
    return tokens;
  }
}
