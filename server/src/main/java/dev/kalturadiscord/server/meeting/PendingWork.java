package dev.kalturadiscord.server.meeting;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What still has to be done for a meeting at Kaltura. */
enum PendingWork {
  /** The room is being made; until it is, nobody sees the meeting. */
  CREATION,
  /** It was being changed at Kaltura and that broke off: its record there may differ from ours. */
  CHANGE,
  /** It ended here; its calendar record at Kaltura has to follow. */
  ENDING,
  /** It is to be removed; from then on nobody sees it. */
  PURGE;

  /** While one of these is to be done, nobody sees the meeting. */
  static final Set<PendingWork> HIDING = Set.of(CREATION, PURGE);

  @Converter
  static final class Column implements AttributeConverter<PendingWork, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PendingWork work) {
      return work == null ? null : work.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable PendingWork convertToEntityAttribute(@Nullable String text) {
      return text == null ? null : valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
