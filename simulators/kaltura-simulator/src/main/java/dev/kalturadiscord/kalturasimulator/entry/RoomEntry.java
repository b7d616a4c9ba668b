package dev.kalturadiscord.kalturasimulator.entry;

import org.jspecify.annotations.Nullable;

/**
 * A KalturaRoomEntry.
 *
 * @param tags comma and blank between tags
 * @param roomType 1 room, 2 breakout room
 */
public record RoomEntry(
    String id,
    int partnerId,
    String name,
    @Nullable String description,
    String userId,
    String creatorId,
    @Nullable String tags,
    @Nullable String adminTags,
    int status,
    int moderationStatus,
    String type,
    long createdAt,
    long updatedAt,
    int version,
    @Nullable String thumbnailUrl,
    @Nullable String referenceId,
    int roomType,
    @Nullable String broadcastEntryId,
    @Nullable String templateRoomEntryId,
    @Nullable String recordedEntryId,
    String objectType)
    implements Entry {

  static final String OBJECT_TYPE = "KalturaRoomEntry";
  static final String TYPE = "room.room";
  static final int ROOM = 1;
}
