package dev.kalturadiscord.kalturasimulator.session;

import dev.kalturadiscord.kalturasimulator.ks.NewKs;

/**
 * A KalturaSessionInfo.
 *
 * @param expiry unix seconds
 */
public record SessionInfo(
    String ks,
    int sessionType,
    int partnerId,
    String userId,
    long expiry,
    String privileges,
    String objectType) {

  /** What a session is made of, beside the KS that was made of it. */
  public static SessionInfo of(String ks, NewKs content, int partnerId) {
    return new SessionInfo(
        ks,
        content.type().code(),
        partnerId,
        content.userId(),
        content.expiry(),
        content.privileges(),
        "KalturaSessionInfo");
  }

  /** Leaves out the KS and the privileges: they carry names of people. */
  @Override
  public String toString() {
    return "SessionInfo[userId=" + userId + ", expiry=" + expiry + "]";
  }
}
