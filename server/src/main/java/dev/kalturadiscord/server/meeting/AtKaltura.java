package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.kaltura.MeetingProvider;
import dev.kalturadiscord.server.kaltura.ProviderName;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a meeting is at Kaltura. */
@Embeddable
class AtKaltura {

  @Column(name = "kaltura_provider")
  @Convert(converter = ProviderColumn.class)
  private ProviderName provider;

  @Column(name = "kaltura_room_id")
  private @Nullable String roomId;

  @Column(name = "kaltura_schedule_event_id")
  private @Nullable Long scheduleEventId;

  @Column(name = "kaltura_schedule_resource_id")
  private @Nullable Long scheduleResourceId;

  @Column(name = "kaltura_recording_entry_id")
  private @Nullable String recordingEntryId;

  protected AtKaltura() {}

  /** Not made yet. */
  AtKaltura(ProviderName provider) {
    this.provider = provider;
  }

  ProviderName provider() {
    return provider;
  }

  void made(MeetingProvider.Made made) {
    roomId = made.roomId();
    scheduleEventId = made.scheduleEventId();
    scheduleResourceId = made.scheduleResourceId();
    recordingEntryId = made.recordingEntryId();
  }

  /** What was made; all of it null as long as nothing was. */
  MeetingProvider.Made made() {
    return new MeetingProvider.Made(roomId, scheduleEventId, scheduleResourceId, recordingEntryId);
  }

  @Converter
  static final class ProviderColumn implements AttributeConverter<ProviderName, String> {

    @Override
    public String convertToDatabaseColumn(ProviderName provider) {
      return provider.text();
    }

    @Override
    public ProviderName convertToEntityAttribute(String text) {
      return ProviderName.valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
