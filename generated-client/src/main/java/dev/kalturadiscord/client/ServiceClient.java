package dev.kalturadiscord.client;

/**
 * What the program does for itself, as far as the scopes of its client go. A client of a guild acts
 * in that guild; one of no guild manages clients or takes over deliveries.
 */
public final class ServiceClient extends GuildClient {

  ServiceClient(AuthorizedCalls calls) {
    super(calls);
  }

  /** Messages that are due in Discord. */
  public Deliveries deliveries() {
    return new Deliveries(calls);
  }

  /** Programs that may use the API. */
  public Clients clients() {
    return new Clients(calls);
  }
}
