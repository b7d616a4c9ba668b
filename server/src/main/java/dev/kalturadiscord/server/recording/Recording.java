package dev.kalturadiscord.server.recording;

import dev.kalturadiscord.server.kaltura.EntryState;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Recorded;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A recording of a meeting as it was seen last at Kaltura. */
@Entity
@Table(name = "recording")
class Recording {

  /** An entry counts for each meeting that it may be a recording of. */
  @Embeddable
  record Id(String meetingId, String videoId) {}

  @EmbeddedId private Id id;
  private String title;

  @Convert(converter = StateColumn.class)
  private EntryState state;

  private @Nullable Integer durationSeconds;
  private Instant createdAt;
  private boolean possible;

  protected Recording() {}

  Recording(String meetingId, Recorded seen) {
    this.id = new Id(meetingId, seen.entryId());
    this.createdAt = seen.createdAt();
    update(seen);
  }

  /** It is like this now. */
  final void update(Recorded seen) {
    title = seen.title();
    state = seen.state();
    durationSeconds = seen.durationSeconds();
    createdAt = seen.createdAt();
    possible = seen.possible();
  }

  String videoId() {
    return id.videoId();
  }

  Recorded asSeen() {
    return new Recorded(id.videoId(), title, state, durationSeconds, createdAt, possible);
  }

  @Converter
  static final class StateColumn implements AttributeConverter<EntryState, String> {

    @Override
    public String convertToDatabaseColumn(EntryState state) {
      return state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public EntryState convertToEntityAttribute(String text) {
      return EntryState.valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
