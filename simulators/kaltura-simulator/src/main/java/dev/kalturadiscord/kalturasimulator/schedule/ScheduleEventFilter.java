package dev.kalturadiscord.kalturasimulator.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a list of schedule events is asked for. Names that Kaltura's filter does not have are
 * dropped, because Kaltura ignores them too: a caller with a typing error gets more than asked for.
 */
record ScheduleEventFilter(ObjectNode filter) {
  private static final Set<String> COMMON =
      Set.of(
          ("idEqual idIn idNotIn parentIdEqual parentIdIn parentIdNotIn statusEqual statusIn"
                  + " startDateGreaterThanOrEqual startDateLessThanOrEqual"
                  + " endDateGreaterThanOrEqual endDateLessThanOrEqual referenceIdEqual"
                  + " referenceIdIn ownerIdEqual ownerIdIn priorityEqual priorityIn"
                  + " priorityGreaterThanOrEqual priorityLessThanOrEqual recurrenceTypeEqual"
                  + " recurrenceTypeIn tagsLike tagsMultiLikeOr tagsMultiLikeAnd"
                  + " createdAtGreaterThanOrEqual createdAtLessThanOrEqual"
                  + " updatedAtGreaterThanOrEqual updatedAtLessThanOrEqual")
              .split(" ", -1));

  private static final Set<String> ABOUT_ENTRIES =
      Set.of(
          ("templateEntryIdEqual entryIdsLike entryIdsMultiLikeOr entryIdsMultiLikeAnd"
                  + " categoryIdsLike categoryIdsMultiLikeOr categoryIdsMultiLikeAnd")
              .split(" ", -1));

  private static final Set<String> ORDERS =
      Set.of("startDate", "endDate", "summary", "priority", "createdAt", "updatedAt");

  private static final String SUFFIX = "Filter";

  /** The type that the filter's own type restricts the list to. */
  Optional<ScheduleEventType> onlyType() {
    return typeName().flatMap(ScheduleEventType::find);
  }

  /** The filter with the names Kaltura knows, for everything a row itself can answer. */
  ObjectNode known() {
    boolean aboutEntries =
        typeName().filter("KalturaEntryScheduleEvent"::equals).isPresent()
            || onlyType().map(ScheduleEventType::isAboutEntries).orElse(false);
    ObjectNode known = filter.deepCopy();
    known.remove(
        filter
            .propertyStream()
            .map(field -> field.getKey())
            .filter(name -> !COMMON.contains(name))
            .filter(name -> !aboutEntries || !ABOUT_ENTRIES.contains(name))
            .filter(name -> !name.equals("orderBy") || !isKnownOrder())
            .toList());
    return known;
  }

  /** Whether an event that takes up these resources is asked for. */
  boolean asksForResources(List<String> resourceIds) {
    return one("resourceIdEqual", resourceIds)
        && one("resourceIdsLike", resourceIds)
        && asked("resourceIdsMultiLikeOr")
            .allMatch(ids -> ids.stream().anyMatch(resourceIds::contains))
        && asked("resourceIdsMultiLikeAnd").allMatch(resourceIds::containsAll);
  }

  /** The ids that are asked for, if any. */
  Optional<List<String>> ids() {
    return Stream.of("idEqual", "idIn").flatMap(this::asked).findFirst();
  }

  /** The reference that is asked for, if any. */
  Optional<String> reference() {
    return new Parameters(filter).text("referenceIdEqual");
  }

  /** The owners that are asked for. */
  Stream<String> owners() {
    return Stream.of("ownerIdEqual", "ownerIdIn").flatMap(this::asked).flatMap(List::stream);
  }

  private boolean one(String name, List<String> resourceIds) {
    return asked(name).allMatch(resourceIds::containsAll);
  }

  /** The values under this name, or nothing when it is not asked. */
  private Stream<List<String>> asked(String name) {
    return new Parameters(filter)
        .text(name).stream()
            .map(text -> Arrays.stream(text.split(",", -1)).map(String::strip).toList());
  }

  private Optional<String> typeName() {
    return new Parameters(filter)
        .text("objectType")
        .filter(name -> name.endsWith(SUFFIX))
        .map(name -> name.substring(0, name.length() - SUFFIX.length()));
  }

  private boolean isKnownOrder() {
    String order = filter.path("orderBy").asText();
    return !order.isEmpty() && ORDERS.contains(order.substring(1));
  }
}
