package dev.kalturadiscord.kalturasimulator.group;

import org.jspecify.annotations.Nullable;

/**
 * A KalturaGroup: to Kaltura a user of another type. Times are unix seconds.
 *
 * @param status {@link #ACTIVE} or {@link #DELETED}
 * @param type {@link #TYPE}
 */
public record Group(
    String id,
    int partnerId,
    @Nullable String screenName,
    @Nullable String fullName,
    @Nullable String description,
    @Nullable String tags,
    @Nullable String partnerData,
    @Nullable Integer groupType,
    int status,
    int type,
    long createdAt,
    long updatedAt,
    String objectType) {

  static final String OBJECT_TYPE = "KalturaGroup";
  static final int TYPE = 1;
  static final int ACTIVE = 1;
  static final int DELETED = 2;

  boolean isDeleted() {
    return status == DELETED;
  }
}
