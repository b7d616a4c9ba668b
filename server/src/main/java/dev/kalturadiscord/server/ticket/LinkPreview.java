package dev.kalturadiscord.server.ticket;

import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.core.Response;

/** Beside the contract: without a method of its own, JAX-RS runs a HEAD request as a GET. */
public interface LinkPreview {

  /** Scanners and previews look at a link like this; they must not use the ticket up. */
  @HEAD
  Response lookAtLink();
}
