package dev.kalturadiscord.server.delivery;

import dev.kalturadiscord.api.model.Delivery;
import dev.kalturadiscord.api.model.DeliveryOccasion;
import dev.kalturadiscord.api.model.DeliveryReport;
import dev.kalturadiscord.server.meeting.MeetingMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Deliveries as the contract shows them. */
@Singleton
final class DeliveryMapper {

  private final MeetingMapper meetings;

  @Inject
  DeliveryMapper(MeetingMapper meetings) {
    this.meetings = meetings;
  }

  /** A delivery, with the meeting as it was when it was leased. */
  Delivery map(LeaseDeliveries.Leased leased) {
    MeetingMessage message = leased.message();
    return new Delivery()
        .id(message.id())
        .lease(message.lease())
        .leasedUntil(message.leasedUntil().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
        .nonce(message.nonce())
        .occasion(DeliveryOccasion.fromString(message.occasion().text()))
        .guildId(message.guildId())
        .channelId(message.channelId())
        .messageId(message.messageId())
        .requestedBy(message.requestedBy())
        .template(message.template())
        .mentionsAllowed(message.mentionsAllowed())
        .meeting(meetings.map(leased.meeting(), message.leasedAt()));
  }

  static AcknowledgeDelivery.Report map(DeliveryReport report) {
    return new AcknowledgeDelivery.Report(
        report.getLease(), Outcome.valueOf(report.getOutcome().name()), report.getMessageId());
  }
}
