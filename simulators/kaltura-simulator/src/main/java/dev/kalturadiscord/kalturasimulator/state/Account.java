package dev.kalturadiscord.kalturasimulator.state;

/** The one Kaltura account that is simulated. */
public record Account(int partnerId, String adminSecret) {
  /** The greatest length of a session, in seconds; also the default. */
  public static final long GREATEST_SESSION_SECONDS = 86_400;

  @Override
  public String toString() {
    return "Account[" + partnerId + "]";
  }
}
