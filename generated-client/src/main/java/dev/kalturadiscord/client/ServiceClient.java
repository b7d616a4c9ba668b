package dev.kalturadiscord.client;

import dev.kalturadiscord.client.api.DeliveriesApi;
import dev.kalturadiscord.client.model.Delivery;
import dev.kalturadiscord.client.model.DeliveryReport;
import dev.kalturadiscord.client.model.DeliveryWish;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The operations of the API for the program itself, as far as the scopes of its client go. Safe for
 * many threads. Fails like {@link MemberClient}.
 */
public final class ServiceClient {

  private final AuthorizedCalls<ServiceClient> calls;
  private final DeliveriesApi deliveries;

  ServiceClient(Function<ServiceClient, AuthorizedCalls<ServiceClient>> calls) {
    this.calls = calls.apply(this);
    this.deliveries = new DeliveriesApi(this.calls.client());
  }

  /**
   * Takes over messages that are due to be posted or edited in Discord; each has to be made before
   * its {@code leasedUntil} and acknowledged.
   *
   * @param limit at most so many, 1 to 50
   * @param wait how long to wait while nothing is due, up to 25 seconds
   * @return maybe none
   */
  public List<Delivery> leaseDeliveries(int limit, Duration wait) {
    DeliveryWish wish = new DeliveryWish().limit(limit).waitSeconds((int) wait.toSeconds());
    return calls.run(() -> deliveries.leaseDeliveries(wish)).getItems();
  }

  /**
   * Says what became of a delivery; {@code conflict} when the lease was over, {@code not_found}
   * when the message is of no interest any more.
   */
  public void acknowledgeDelivery(String deliveryId, DeliveryReport report) {
    calls.run(() -> deliveries.acknowledgeDeliveryWithHttpInfo(deliveryId, report));
  }
}
