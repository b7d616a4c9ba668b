package dev.kalturadiscord.kalturasimulator.service;

/** Who may call an action. */
public enum Access {
  /** No KS is needed; one that is sent must be valid nevertheless. */
  ANYONE,
  /** Any valid KS. */
  SESSION,
  /** A valid KS of type ADMIN; others get SERVICE_FORBIDDEN. */
  ADMIN
}
