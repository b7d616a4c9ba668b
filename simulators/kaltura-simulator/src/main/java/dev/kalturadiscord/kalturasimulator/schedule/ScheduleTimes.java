package dev.kalturadiscord.kalturasimulator.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;

/** Start, end and duration of an event, which have to agree. */
final class ScheduleTimes {
  private static final String START = "startDate";
  private static final String END = "endDate";
  private static final String DURATION = "duration";

  private ScheduleTimes() {}

  /**
   * Completes the times of an event: a duration that is sent alone moves the end, else the duration
   * follows from start and end.
   *
   * @param values the event to be stored; it is changed
   * @param sent what the caller sent
   * @throws ApiError when the times contradict each other or the event is too long
   */
  static void settle(ObjectNode values, ObjectNode sent, ScheduleEventType type) {
    if (!values.hasNonNull(START)) {
      throw ErrorCode.START_TIME_AND_LINKED_TO_NOT_SET.with();
    }
    long start = values.path(START).asLong();
    if (sent.hasNonNull(DURATION)) {
      long endByDuration = start + values.path(DURATION).asLong();
      if (sent.hasNonNull(END) && endByDuration != values.path(END).asLong()) {
        throw ErrorCode.MAX_SCHEDULE_DURATION_MUST_MATCH_END_TIME.with();
      }
      values.put(END, endByDuration);
    }
    long end = values.path(END).asLong();
    if (start > end) {
      throw ErrorCode.INVALID_SCHEDULE_END_BEFORE_START.with(start, end);
    }
    if (end - start > type.greatestSeconds()) {
      throw ErrorCode.MAX_SCHEDULE_DURATION_REACHED.with(type.greatestSeconds());
    }
    values.put(DURATION, end - start);
  }
}
