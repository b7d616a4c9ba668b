package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;

/** Refusals that several features share. */
public final class MeetingProblems {

  private MeetingProblems() {}

  /** No such meeting, or one of another guild, which is the same to the caller. */
  public static ProblemException notFound() {
    return new ProblemException(ProblemCode.NOT_FOUND, "There is no such meeting in this guild.");
  }
}
