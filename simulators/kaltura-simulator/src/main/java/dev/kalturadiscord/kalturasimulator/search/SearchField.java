package dev.kalturadiscord.kalturasimulator.search;

import static dev.kalturadiscord.kalturasimulator.search.ItemType.EXACT_MATCH;
import static dev.kalturadiscord.kalturasimulator.search.ItemType.EXISTS;
import static dev.kalturadiscord.kalturasimulator.search.ItemType.PARTIAL;
import static dev.kalturadiscord.kalturasimulator.search.ItemType.RANGE;
import static dev.kalturadiscord.kalturasimulator.search.ItemType.STARTS_WITH;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The fields of an entry that can be searched, with the kinds of search that Kaltura allows. */
enum SearchField {
  NAME("name", Unified.YES, EXACT_MATCH, PARTIAL, STARTS_WITH),
  TAGS("tags", Unified.YES, EXACT_MATCH, PARTIAL, STARTS_WITH, EXISTS),
  DESCRIPTION("description", Unified.YES, EXACT_MATCH, PARTIAL, STARTS_WITH, EXISTS),
  CAPTIONS_CONTENT("", Unified.YES, EXACT_MATCH, PARTIAL, STARTS_WITH, EXISTS),
  ID("id", Unified.YES, EXACT_MATCH),
  REFERENCE_ID("referenceId", Unified.YES, EXACT_MATCH, EXISTS),
  KUSER_ID("userId", Unified.YES, EXACT_MATCH, STARTS_WITH),
  CREATOR_KUSER_ID("creatorId", Unified.YES, EXACT_MATCH, STARTS_WITH),
  USER_NAMES("userId", Unified.YES, EXACT_MATCH, PARTIAL, STARTS_WITH),
  TEMPLATE_ENTRY_ID("templateEntryId", Unified.YES, EXACT_MATCH, EXISTS),
  RECORDED_ENTRY_ID("recordedEntryId", Unified.YES, EXACT_MATCH, EXISTS),
  REDIRECT_ENTRY_ID("redirectEntryId", Unified.YES, EXACT_MATCH, EXISTS),
  PARENT_ID("parentEntryId", Unified.YES, EXACT_MATCH, EXISTS),
  ROOT_ID("rootEntryId", Unified.YES, EXACT_MATCH, EXISTS),
  ADMIN_TAGS("adminTags", Unified.NO, EXACT_MATCH, EXISTS),
  MEDIA_TYPE("mediaType", Unified.NO, EXACT_MATCH),
  SOURCE_TYPE("sourceType", Unified.NO, EXACT_MATCH),
  ENTRY_TYPE("type", Unified.NO, EXACT_MATCH),
  ROOM_TYPE("roomType", Unified.NO, EXACT_MATCH),
  MODERATION_STATUS("moderationStatus", Unified.NO, EXACT_MATCH, EXISTS),
  ACCESS_CONTROL_ID("accessControlId", Unified.NO, EXACT_MATCH, EXISTS),
  DISPLAY_IN_SEARCH("displayInSearch", Unified.NO, EXACT_MATCH, EXISTS),
  CREATED_AT("createdAt", Unified.NO, RANGE),
  UPDATED_AT("updatedAt", Unified.NO, RANGE),
  START_DATE("startDate", Unified.NO, RANGE, EXISTS),
  END_DATE("endDate", Unified.NO, RANGE, EXISTS),
  LAST_PLAYED_AT("lastPlayedAt", Unified.NO, RANGE),
  LENGTH_IN_MSECS("msDuration", Unified.NO, RANGE),
  PLAYS("plays", Unified.NO, RANGE),
  VIEWS("views", Unified.NO, RANGE);

  /** Whether a unified item looks into the field. */
  private enum Unified {
    YES,
    NO
  }

  private static final int NAME_WEIGHT = 1000;
  private static final int TAGS_WEIGHT = 100;
  private static final int DESCRIPTION_WEIGHT = 10;

  private final String property;
  private final Unified unified;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<ItemType> allowed;

  SearchField(String property, Unified unified, ItemType... allowed) {
    this.property = property;
    this.unified = unified;
    this.allowed = Set.of(allowed);
  }

  static Optional<SearchField> of(String wireName) {
    return Arrays.stream(values()).filter(field -> field.wireName().equals(wireName)).findAny();
  }

  /** The fields into which a unified item of this type looks. */
  static List<SearchField> unified(ItemType type) {
    return Arrays.stream(values())
        .filter(field -> field.unified == Unified.YES && field.allows(type))
        .toList();
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The property of the entry that holds the value; empty for what is no property. */
  String property() {
    return property;
  }

  boolean allows(ItemType type) {
    return allowed.contains(type);
  }

  /** Whether hits in this field are shown. */
  boolean isHighlighted() {
    return this == NAME || this == TAGS || this == DESCRIPTION;
  }

  /** How much a hit in this field counts. */
  int weight() {
    return switch (this) {
      case NAME -> NAME_WEIGHT;
      case TAGS -> TAGS_WEIGHT;
      case DESCRIPTION -> DESCRIPTION_WEIGHT;
      default -> 1;
    };
  }
}
