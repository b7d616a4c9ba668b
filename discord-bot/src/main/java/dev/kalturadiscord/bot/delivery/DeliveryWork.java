package dev.kalturadiscord.bot.delivery;

import dev.kalturadiscord.client.model.Delivery;
import dev.kalturadiscord.client.model.DeliveryReport;

/** What is done with one delivery. */
@FunctionalInterface
public interface DeliveryWork {

  /**
   * Makes a delivery, with one attempt.
   *
   * @return what became of it; how Discord fails is a result too
   * @throws InterruptedException when the bot stops; nobody knows what became of it then
   */
  DeliveryReport make(Delivery delivery) throws InterruptedException;
}
