package dev.kalturadiscord.server.audit;

import dev.kalturadiscord.server.permission.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What only a feature knows about the request that a thread works on: who makes it when no access
 * token says so, and what it is about when its path does not. Outside of a request nothing is
 * noted.
 *
 * <p>Only for what is proven: a public client merely says its name, so it is nobody until a code or
 * a token shows more. Requests of nobody leave no event, else anybody could fill the log.
 */
public final class AuditTrail {

  private static final ThreadLocal<@Nullable AuditTrail> CURRENT = new ThreadLocal<>();

  private @Nullable Actor actor;
  private @Nullable String target;
  private boolean successLeftOut;

  private AuditTrail() {}

  /** The one who makes this request. */
  public static void by(Caller caller) {
    by(Actor.of(caller));
  }

  /** As {@link #by(Caller)}, for one of whom less is known. */
  public static void by(Actor actor) {
    AuditTrail trail = CURRENT.get();
    if (trail != null) {
      trail.actor = actor;
    }
  }

  /** What this request is about; see {@link Deed#target}. */
  public static void target(String id) {
    AuditTrail trail = CURRENT.get();
    if (trail != null) {
      trail.target = id;
    }
  }

  /** This request is of a kind that is too common to be in the log, unless it does not succeed. */
  public static void leaveOutSuccess() {
    AuditTrail trail = CURRENT.get();
    if (trail != null) {
      trail.successLeftOut = true;
    }
  }

  static void begin() {
    CURRENT.set(new AuditTrail());
  }

  /** Ends the request; what was noted. */
  static AuditTrail end() {
    AuditTrail trail = CURRENT.get();
    CURRENT.remove();
    return trail == null ? new AuditTrail() : trail;
  }

  Optional<Actor> actor() {
    return Optional.ofNullable(actor);
  }

  Optional<String> target() {
    return Optional.ofNullable(target);
  }

  boolean leavesOut(Outcome outcome) {
    return successLeftOut && outcome == Outcome.SUCCEEDED;
  }
}
