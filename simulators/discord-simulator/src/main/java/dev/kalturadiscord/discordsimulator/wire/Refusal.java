package dev.kalturadiscord.discordsimulator.wire;

/** Something a person's Discord client would not let them do; the message says why. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refusal(String message) {
    super(message);
  }
}
