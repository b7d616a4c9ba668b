package dev.kalturadiscord.kalturasimulator.user;

import org.jspecify.annotations.Nullable;

/**
 * A KalturaUser.
 *
 * @param status {@link #BLOCKED}, {@link #ACTIVE} or {@link #DELETED}
 * @param createdAt unix seconds
 * @param updatedAt unix seconds
 */
public record User(
    String id,
    int partnerId,
    @Nullable String screenName,
    @Nullable String fullName,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String country,
    @Nullable String language,
    @Nullable String thumbnailUrl,
    @Nullable String description,
    @Nullable String tags,
    @Nullable String partnerData,
    @Nullable String company,
    @Nullable String title,
    @Nullable String externalId,
    int status,
    int type,
    boolean isAdmin,
    long createdAt,
    long updatedAt,
    String objectType) {

  static final int BLOCKED = 0;
  static final int ACTIVE = 1;
  static final int DELETED = 2;

  static final String OBJECT_TYPE = "KalturaUser";

  boolean isDeleted() {
    return status == DELETED;
  }
}
