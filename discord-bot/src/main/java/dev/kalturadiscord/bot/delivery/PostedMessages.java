package dev.kalturadiscord.bot.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages that were posted last, by delivery. When the acknowledgement of a post gets lost and
 * the server is away for longer than Discord recognises a nonce (minutes), the delivery comes again
 * as one to post, and this keeps it from being posted twice. Safe for many threads.
 */
final class PostedMessages {

  private static final int MOST = 1_000;

  private final Map<String, String> messages =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  /** The message of a delivery; null when it is not known. */
  synchronized @Nullable String of(String deliveryId) {
    return messages.get(deliveryId);
  }

  synchronized void remember(String deliveryId, String messageId) {
    messages.put(deliveryId, messageId);
  }
}
