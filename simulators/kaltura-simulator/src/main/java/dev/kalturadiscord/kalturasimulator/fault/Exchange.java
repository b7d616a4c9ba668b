package dev.kalturadiscord.kalturasimulator.fault;

import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import org.jspecify.annotations.Nullable;

/** A call and its answer, before it is known whether a fault comes between. */
public interface Exchange {
  FaultTarget target();

  /**
   * Executes the call, notes it, and prepares the answer.
   *
   * @param fault what is going to happen to the answer; null for nothing
   */
  void execute(@Nullable FaultKind fault);

  /** Notes the call without executing it, and prepares the answer where the fault has one. */
  void refuse(FaultKind fault);

  /**
   * Notes the call without executing it, and answers this error of the API. Where there are no such
   * errors, outside of api_v3, the call fails in its own way.
   */
  default void refuseWith(ApiError error) {
    refuse(FaultKind.ERROR);
  }
}
