package dev.kalturadiscord.server.meeting;

/**
 * What people see of a meeting. Not stored: it follows from its times, so it is never out of date.
 * LIVE means "in its time"; it does not say that somebody is inside.
 */
public enum MeetingState {
  SCHEDULED,
  LIVE,
  ENDED,
  CANCELLED
}
