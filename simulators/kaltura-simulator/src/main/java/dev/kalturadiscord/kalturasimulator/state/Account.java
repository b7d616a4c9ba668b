package dev.kalturadiscord.kalturasimulator.state;

/** The one Kaltura account that is simulated. */
public record Account(int partnerId, String adminSecret) {

  @Override
  public String toString() {
    return "Account[" + partnerId + "]";
  }
}
