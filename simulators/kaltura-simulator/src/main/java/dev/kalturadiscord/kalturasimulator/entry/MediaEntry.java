package dev.kalturadiscord.kalturasimulator.entry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A KalturaMediaEntry. Its URLs are not kept here: {@link EntryUrls} adds them when it is shown.
 *
 * @param accessControlId one of {@link AccessControl}
 * @param rootEntryId of a recording, the room it was made in
 * @param templateEntryId of a recording, the placeholder its name and tags come from
 * @param application the number of the Kaltura application that made it
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
    @Nullable String adminTags,
    int status,
    int moderationStatus,
    int type,
    int mediaType,
    @Nullable String sourceType,
    long createdAt,
    long updatedAt,
    int version,
    int accessControlId,
    @Nullable String referenceId,
    @Nullable String rootEntryId,
    @Nullable String templateEntryId,
    @Nullable String application,
    int displayInSearch,
    long duration,
    long msDuration,
    int plays,
    int views,
    @Nullable Long lastPlayedAt,
    String objectType)
    implements Entry {

  static final String OBJECT_TYPE = "KalturaMediaEntry";
  static final int CLIP = 1;
  static final int VIDEO = 1;

  /** The application number of Kaltura Meetings. */
  static final String KALTURA_MEETING = "7";

  /** Whether watching it takes a session. */
  @JsonIgnore
  public boolean isRestricted() {
    return accessControlId == AccessControl.RESTRICTED;
  }

  @JsonIgnore
  public boolean isReady() {
    return status == EntryStatus.READY;
  }
}
