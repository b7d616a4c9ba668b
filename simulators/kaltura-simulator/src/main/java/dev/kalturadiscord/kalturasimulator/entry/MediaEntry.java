package dev.kalturadiscord.kalturasimulator.entry;

import org.jspecify.annotations.Nullable;

/**
 * A KalturaMediaEntry.
 *
 * @param rootEntryId of a recording, the room it was made in
 * @param duration in seconds
 */
public record MediaEntry(
    String id,
    int partnerId,
    String name,
    @Nullable String description,
    String userId,
    String creatorId,
    @Nullable String tags,
    int status,
    int moderationStatus,
    int type,
    int mediaType,
    long createdAt,
    long updatedAt,
    int version,
    @Nullable String thumbnailUrl,
    @Nullable String downloadUrl,
    @Nullable String referenceId,
    @Nullable String rootEntryId,
    long duration,
    long msDuration,
    int plays,
    int views,
    String objectType)
    implements Entry {

  static final String OBJECT_TYPE = "KalturaMediaEntry";
  static final int CLIP = 1;
  static final int VIDEO = 1;
}
