package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.kaltura.ScheduleEvents.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** What is the same wherever schedule events are the calendar records of meetings. */
abstract class ScheduledProvider implements MeetingProvider {

  private final Errands errands;
  private final ScheduleEvents events;
  private final Kind kind;
  private final KalturaSessions sessions;
  private final KalturaSettings settings;

  ScheduledProvider(
      Errands errands,
      ScheduleEvents events,
      Kind kind,
      KalturaSessions sessions,
      KalturaSettings settings) {
    this.errands = errands;
    this.events = events;
    this.kind = kind;
    this.sessions = sessions;
    this.settings = settings;
  }

  @Override
  public final Made create(Plan plan, boolean lookFirst) {
    return errands.inOneTurn("meeting.create", () -> makeAllOrNothing(plan, lookFirst));
  }

  private Made makeAllOrNothing(Plan plan, boolean lookFirst) {
    MadeSoFar soFar = new MadeSoFar();
    try {
      return make(plan, lookFirst, soFar);
    } catch (KalturaException e) {
      // What an earlier attempt made, somebody else may be at work on by now.
      throw e.mayHaveHappened() || lookFirst ? e : soFar.takeBack(e);
    }
  }

  /** As {@link #create}; tells each part that is there, before it makes the next one. */
  abstract Made make(Plan plan, boolean lookFirst, MadeSoFar soFar);

  @Override
  public final boolean change(Made made, Plan plan) {
    return (made.scheduleEventId() == null || events.change(made.scheduleEventId(), plan, kind))
        && rename(made, plan);
  }

  /** Gives the room the words of the plan; false when it is not there any more. */
  abstract boolean rename(Made made, Plan plan);

  @Override
  public final void end(Made made, String hostUserId, Instant endedAt, boolean beforeStart) {
    if (made.scheduleEventId() != null) {
      events.end(made.scheduleEventId(), kind, hostUserId, endedAt, beforeStart);
    }
  }

  @Override
  public final Map<String, Seen> list(Map<String, Made> made) {
    return events.list(made);
  }

  @Override
  public final Seen look(Made made) {
    return events.look(made);
  }

  @Override
  public final URI roomUrl(Made made, String discordUserId, String displayName, boolean host) {
    Visitor visitor = new Visitor(settings.userId(discordUserId), PersonName.of(displayName), host);
    return door(sessions.join(admission(made, visitor)));
  }

  /** What lets this person into the room of this meeting. */
  abstract Admission admission(Made made, Visitor visitor);

  /** Where somebody with this session enters. */
  abstract URI door(String ks);
}
