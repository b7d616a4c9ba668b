package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.api.model.MeetingChange;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Plan;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemException.FieldProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What somebody wants to be different about a meeting. */
record WishedChange(MeetingChange request) {

  /**
   * The meeting as it is to be.
   *
   * @throws ProblemException INVALID_FIELD naming every field that is not allowed
   */
  Plan appliedTo(Meeting meeting, Instant now) {
    List<FieldProblem> problems = new ArrayList<>();
    String title = request.getTitle() == null ? meeting.title() : request.getTitle().strip();
    String description =
        request.getDescription() == null
            ? meeting.description()
            : MeetingRules.blankToNull(request.getDescription());
    Instant start = MeetingRules.instantOr(request.getStartsAt(), meeting.startsAt());
    // A new start alone moves the whole meeting.
    Instant end =
        MeetingRules.instantOr(
            request.getEndsAt(),
            meeting.endsAt().plusMillis(start.toEpochMilli() - meeting.startsAt().toEpochMilli()));
    problems.addAll(MeetingRules.title(title));
    problems.addAll(MeetingRules.description(description));
    if (!start.equals(meeting.startsAt())) {
      problems.addAll(
          meeting.startsAt().isAfter(now)
              ? MeetingRules.start(start, now)
              : List.of(
                  new FieldProblem("/startsAt", "cannot be changed: the meeting has started.")));
    }
    problems.addAll(MeetingRules.end(start, end));
    if (request.getEndsAt() != null && !end.isAfter(now)) {
      problems.add(
          new FieldProblem("/endsAt", "must not be in the past; to end the meeting, end it."));
    }
    if (isEmpty()) {
      problems.add(new FieldProblem("", "must hold at least one thing to change."));
    }
    if (!problems.isEmpty()) {
      throw ProblemException.invalidFields(problems);
    }
    return new Plan(
        meeting.id(), meeting.hostUserId(), title, description, meeting.type(), start, end);
  }

  private boolean isEmpty() {
    return request.getTitle() == null
        && request.getDescription() == null
        && request.getStartsAt() == null
        && request.getEndsAt() == null;
  }
}
