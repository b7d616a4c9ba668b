package dev.kalturadiscord.kalturasimulator.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.entry.Entry;
import dev.kalturadiscord.kalturasimulator.entry.EntryListener;
import dev.kalturadiscord.kalturasimulator.state.Account;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells receivers what happens to entries. One worker sends, so that notifications arrive in order
 * unless {@link Mode} says otherwise. Attempts are due by the simulator's clock; the worker looks
 * for them again and again.
 */
public final class Webhooks implements EntryListener, AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 250;

  /**
   * How Kaltura's many workers show.
   *
   * @param duplicate whether a notification that arrived is sent once more
   * @param reorder whether a notification waits for the next one, and then comes after it
   */
  public record Mode(boolean duplicate, boolean reorder) {
    static final Mode PLAIN = new Mode(false, false);
  }

  private final Map<Long, Delivery> deliveries = new ConcurrentSkipListMap<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhooks").factory());
  private final NotificationTemplates templates;
  private final Function<Entry, ObjectNode> shown;
  private final WebhookWriter writer;
  private final WebhookSender sender;
  private final Clock clock;
  private final AtomicLong lastJobId;
  private final ScheduledFuture<?> looking;
  private volatile Mode mode = Mode.PLAIN;

  /**
   * Starts the worker.
   *
   * @param shown an entry as callers see it
   */
  public Webhooks(
      NotificationTemplates templates,
      Function<Entry, ObjectNode> shown,
      Account account,
      Clock clock) {
    this.shown = shown;
    this.templates = templates;
    this.writer = new WebhookWriter(account.adminSecret());
    this.sender = new WebhookSender(clock);
    this.clock = clock;
    this.lastJobId = new AtomicLong(clock.instant().getEpochSecond());
    this.looking =
        worker.scheduleWithFixedDelay(
            () -> sendDue(false), LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void changed(@Nullable Entry before, Entry after) {
    boolean any = false;
    for (NotificationTemplate template : templates.all()) {
      if (template.isActive()
          && template
              .trigger()
              .fires(before, after, template.userParameter(EntryParameter.WANTED_STATUS))) {
        WebhookRequest request =
            writer.write(template, shown.apply(after), lastJobId.incrementAndGet());
        deliveries.put(request.jobId(), Delivery.of(request, now()));
        any = true;
      }
    }
    if (any) {
      worker.execute(() -> sendDue(false));
    }
  }

  /** All notifications of the past, the oldest first. */
  public List<Object> all() {
    return List.copyOf(deliveries.values());
  }

  public void setMode(Mode newMode) {
    mode = newMode;
  }

  public Mode mode() {
    return mode;
  }

  /** Sends everything that is due, also what waits for a next notification, and comes back then. */
  public void sendNow() {
    try {
      worker.submit(() -> sendDue(true)).get();
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Forgets all notifications. */
  public void clear() {
    deliveries.clear();
    mode = Mode.PLAIN;
  }

  @Override
  public void close() {
    looking.cancel(true);
    worker.shutdownNow();
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private void sendDue(boolean evenALonelyOne) {
    List<Delivery> due = new ArrayList<>();
    for (Delivery delivery : deliveries.values()) {
      if (delivery.isDue(now())) {
        due.add(delivery);
      }
    }
    if (mode.reorder()) {
      if (due.size() == 1 && !evenALonelyOne) {
        return;
      }
      due = due.reversed();
    }
    due.forEach(this::send);
  }

  private void send(Delivery delivery) {
    Delivery sent = delivery.after(sender.send(delivery.request()));
    replace(sent);
    if (mode.duplicate() && sent.state() == Delivery.State.DELIVERED) {
      replace(sent.afterDouble(sender.send(sent.request())));
    }
  }

  /** Not when everything was forgotten meanwhile. */
  private void replace(Delivery delivery) {
    deliveries.computeIfPresent(delivery.request().jobId(), (id, former) -> delivery);
  }
}
