package dev.kalturadiscord.kalturasimulator.group;

/**
 * A KalturaGroupUser. Times are unix seconds.
 *
 * @param status {@link #ACTIVE}, which is 0
 * @param creationMode {@link #MANUAL} or {@link #AUTOMATIC}
 * @param userRole {@link #MEMBER} or {@link #MANAGER}
 */
public record Membership(
    String id,
    String userId,
    String groupId,
    int status,
    int partnerId,
    long createdAt,
    long updatedAt,
    int creationMode,
    int userRole,
    int groupType,
    String objectType) {

  static final String OBJECT_TYPE = "KalturaGroupUser";
  static final int ACTIVE = 0;
  static final int MANUAL = 1;
  static final int AUTOMATIC = 2;
  static final int MEMBER = 1;
  static final int MANAGER = 2;
  static final int GROUP = 1;
}
