package dev.kalturadiscord.bot.delivery;

import dev.kalturadiscord.bot.meeting.MessageView;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.model.Delivery;
import dev.kalturadiscord.client.model.DeliveryOutcome;
import dev.kalturadiscord.client.model.DeliveryReport;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts the message of a delivery, or edits it into what it should show now. */
public final class ChannelWork implements DeliveryWork {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelWork.class);
  // So that what was sent last has arrived before somebody else gets the delivery.
  private static final Duration WAY_TO_DISCORD = Duration.ofSeconds(2);

  private final ChannelMessages messages;
  private final Texts texts;
  private final PostedMessages posted = new PostedMessages();

  public ChannelWork(ChannelMessages messages, Texts texts) {
    this.messages = messages;
    this.texts = texts;
  }

  @Override
  public DeliveryReport make(Delivery delivery) throws InterruptedException {
    DeliveryReport report = new DeliveryReport().lease(delivery.getLease());
    try {
      String messageId = messageOf(delivery);
      return messageId == null
          ? report.outcome(DeliveryOutcome.GONE)
          : report.outcome(DeliveryOutcome.DELIVERED).messageId(messageId);
    } catch (ErrorResponseException e) {
      DeliveryOutcome outcome = Refusals.outcome(e);
      LOG.warn("Discord did not take delivery {}: {}", delivery.getId(), e.getMessage());
      return report.outcome(outcome);
    } catch (TimeoutException e) {
      LOG.warn("Discord did not take delivery {} in time", delivery.getId());
      return report.outcome(DeliveryOutcome.FAILED);
    } catch (RuntimeException e) {
      LOG.error("Delivery {} could not be sent", delivery.getId(), e);
      return report.outcome(DeliveryOutcome.FAILED);
    }
  }

  /** Null when the channel is not the guild's. */
  private @Nullable String messageOf(Delivery delivery)
      throws InterruptedException, TimeoutException {
    String guildId = delivery.getGuildId();
    String channelId = delivery.getChannelId();
    Phrases phrases = texts.in(messages.localeOf(guildId));
    Instant deadline = delivery.getLeasedUntil().toInstant().minus(WAY_TO_DISCORD);
    String known = delivery.getMessageId();
    String messageId = known == null ? posted.of(delivery.getId()) : known;
    if (messageId != null) {
      messages.edit(guildId, channelId, messageId, MessageView.edit(delivery, phrases), deadline);
      return messageId;
    }
    if (!messages.belongs(channelId, guildId, deadline)) {
      LOG.warn(
          "Delivery {} names channel {}, which is not of guild {}: nothing is posted there",
          delivery.getId(),
          channelId,
          guildId);
      return null;
    }
    String made =
        messages.post(
            guildId, channelId, delivery.getNonce(), MessageView.of(delivery, phrases), deadline);
    posted.remember(delivery.getId(), made);
    return made;
  }
}
