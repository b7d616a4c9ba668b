package dev.kalturadiscord.kalturasimulator.service;

import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import java.util.Optional;

/** An admitted call on its way into an action. */
public record ActionCall(Parameters parameters, Optional<Ks> session) {

  /**
   * The caller's session.
   *
   * @throws ApiError MISSING_KS
   */
  public Ks ks() {
    return session.orElseThrow(ErrorCode.MISSING_KS::with);
  }
}
