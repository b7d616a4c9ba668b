package dev.kalturadiscord.kalturasimulator.apptoken;

import org.jspecify.annotations.Nullable;

/**
 * A KalturaAppToken.
 *
 * @param token what hashes are made with; 32 hexadecimal digits
 * @param status {@link #DISABLED}, {@link #ACTIVE} or {@link #DELETED}
 * @param expiry unix seconds; null for never
 * @param sessionType of its sessions; null leaves it to who starts one
 * @param sessionUserId of its sessions; null leaves it to who starts one
 * @param sessionDuration greatest length of its sessions in seconds
 * @param createdAt unix seconds
 * @param updatedAt unix seconds
 */
record AppToken(
    String id,
    String token,
    int partnerId,
    int status,
    @Nullable Long expiry,
    @Nullable Integer sessionType,
    @Nullable String sessionUserId,
    long sessionDuration,
    @Nullable String sessionPrivileges,
    HashType hashType,
    @Nullable String description,
    long createdAt,
    long updatedAt,
    String objectType) {

  static final int DISABLED = 1;
  static final int ACTIVE = 2;
  static final int DELETED = 3;

  static final String OBJECT_TYPE = "KalturaAppToken";

  boolean isDeleted() {
    return status == DELETED;
  }

  boolean isActive() {
    return status == ACTIVE;
  }

  /** Leaves out the token. */
  @Override
  public String toString() {
    return "AppToken[" + id + "]";
  }
}
