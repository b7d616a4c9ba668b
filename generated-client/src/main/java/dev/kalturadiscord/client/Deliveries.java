package dev.kalturadiscord.client;

import dev.kalturadiscord.client.api.DeliveriesApi;
import dev.kalturadiscord.client.model.Delivery;
import dev.kalturadiscord.client.model.DeliveryReport;
import dev.kalturadiscord.client.model.DeliveryWish;
import java.time.Duration;
import java.util.List;

/**
 * Messages that have to be posted or edited in Discord, for the program that does; needs the scope
 * {@code deliveries:lease}. Every call can be repeated without harm, and is: what a lost answer
 * gave out is given out again when its lease is over.
 */
public final class Deliveries {

  private final AuthorizedCalls calls;
  private final DeliveriesApi deliveries;

  Deliveries(AuthorizedCalls calls) {
    this.calls = calls;
    this.deliveries = new DeliveriesApi(calls.client());
  }

  /**
   * Takes over messages that are due to be posted or edited in Discord; each has to be made before
   * its {@code leasedUntil} and acknowledged.
   *
   * @param limit at most so many, 1 to 50
   * @param wait how long to wait while nothing is due, in whole seconds, up to 25
   * @return maybe none
   */
  public List<Delivery> lease(int limit, Duration wait) {
    DeliveryWish wish = new DeliveryWish().limit(limit).waitSeconds((int) wait.toSeconds());
    return calls.run(() -> deliveries.leaseDeliveries(wish)).getItems();
  }

  /**
   * Says what became of a delivery.
   *
   * @throws Problems.ConflictException when the lease was over
   * @throws Problems.NotFoundException when the message is of no interest any more
   */
  public void acknowledge(String deliveryId, DeliveryReport report) {
    calls.run(() -> deliveries.acknowledgeDeliveryWithHttpInfo(deliveryId, report));
  }
}
