package dev.kalturadiscord.kalturasimulator.schedule;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule resource of any type; one of type location is the room of a meeting. Times are unix
 * seconds.
 *
 * @param status {@link #ACTIVE} or {@link #DELETED}
 * @param tags as they were sent
 * @param streamUrl of a camera
 * @param entryId of a live entry
 * @param objectType names the concrete type
 */
public record ScheduleResource(
    long id,
    @Nullable Long parentId,
    int partnerId,
    String name,
    @Nullable String systemName,
    @Nullable String description,
    int status,
    @Nullable String tags,
    long createdAt,
    long updatedAt,
    @Nullable String streamUrl,
    @Nullable String entryId,
    String objectType) {

  static final int ACTIVE = 2;
  static final int DELETED = 3;

  boolean isDeleted() {
    return status == DELETED;
  }

  /** Whether one of the tags, which are separated by commas, is this one. */
  public boolean hasTag(String tag) {
    List<String> all = Arrays.asList(tags == null ? new String[0] : tags.split(",", -1));
    return all.stream().map(String::strip).anyMatch(tag::equals);
  }
}
