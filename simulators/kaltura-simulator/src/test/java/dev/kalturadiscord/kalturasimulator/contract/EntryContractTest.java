package dev.kalturadiscord.kalturasimulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Rooms, videos and searches for them. */
class EntryContractTest extends Contract {
  @Test
  void aRoomIsInNoListThatDoesNotAskForItsStatus() {
    JsonNode room =
        account.included(
            call(
                "room_room",
                "add",
                "{'entry': {'objectType': 'KalturaRoomEntry', 'name': '%s', 'roomType': 1,"
                        .formatted(run)
                    + " 'tags': '"
                    + run
                    + "'}}"));
    String id = room.path("id").asText();
    removeLater("room_room", "delete", "{'roomId': '" + id + "'}");
    assertThat(room.path("status").asInt()).isEqualTo(7);
    String tagged =
        "{'filter': {'objectType': 'KalturaRoomEntryFilter', 'tagsMultiLikeAnd': '" + run + "'";
    JsonNode asked =
        indexed(
            () -> call("room_room", "list", tagged + ", 'statusIn': '2,7'}}"),
            shown -> shown.path("totalCount").asInt() == 1);
    assertThat(asked.at("/objects/0/id").asText()).isEqualTo(id);
    assertThat(call("room_room", "list", tagged + "}}").path("totalCount").asInt(-1)).isZero();
  }

  @Test
  void kafCreatesRooms() {
    HttpResponse<String> answer =
        post(
            account.requiredKaf(),
            "/embeddedrooms/index/create-room",
            "application/json",
            "{\"ks\":\"%s\",\"name\":\"%s\"}".formatted(admin, run));
    if (account.isReal() && answer.statusCode() == 404) {
      abort("KAF has no module embeddedrooms");
    }
    String id = parse(answer.body()).at("/data/id").asText();
    removeLater("room_room", "delete", "{'roomId': '" + id + "'}");
    JsonNode room = call("room_room", "get", "{'roomId': '" + id + "'}");
    assertThat(room.path("name").asText()).isEqualTo(run);
    assertThat(room.path("userId").asText()).isEqualTo(userId);
  }

  @Test
  void aVideoWithoutContentIsAPlaceholder() {
    JsonNode entry =
        account.included(
            call(
                "media",
                "add",
                "{'entry': {'objectType': 'KalturaMediaEntry', 'mediaType': 1, 'name': '%s',"
                        .formatted(run)
                    + " 'tags': 'Discord, discord,b b'}}"));
    String id = entry.path("id").asText();
    removeLater("media", "delete", "{'entryId': '" + id + "'}");
    assertThat(entry.path("status").asInt()).isEqualTo(7);
    assertThat(entry.path("tags").asText().split(", ", -1))
        .containsExactlyInAnyOrder("discord", "b b");
    assertThat(call("baseEntry", "get", "{'entryId': '" + id + "'}").path("name").asText())
        .isEqualTo(run);
  }

  @Test
  void anUnknownEntryIsNotFound() {
    JsonNode error = call("baseEntry", "get", "{'entryId': '1_" + run + "'}");
    assertThat(code(error)).isEqualTo("ENTRY_ID_NOT_FOUND");
    assertThat(error.at("/args/ENTRY_ID").asText()).isEqualTo("1_" + run);
  }

  @Test
  void aSearchForNothingIsRefused() {
    JsonNode error =
        search(
            "'searchOperator': {'objectType': 'KalturaESearchEntryOperator', 'operator': 1,"
                + " 'searchItems': []}",
            1);
    assertThat(code(error)).isEqualTo("EMPTY SEARCH ITEMS ARE NOT ALLOWED");
  }

  @Test
  void aSearchEndsAfterTenThousandMatches() {
    JsonNode error =
        search(
            "'searchOperator': {'objectType': 'KalturaESearchEntryOperator', 'operator': 1,"
                + " 'searchItems': [{'objectType': 'KalturaESearchUnifiedItem', 'itemType': 2,"
                + " 'searchTerm': 'contract'}]}",
            101);
    assertThat(code(error)).isEqualTo("CRITERIA EXCEEDED MAX MATCHES ALLOWED");
  }

  private JsonNode search(String parameters, int page) {
    return account.included(
        call(
            "elasticsearch_esearch",
            "searchEntry",
            "{'searchParams': {'objectType': 'KalturaESearchEntryParams', %s},"
                    .formatted(parameters)
                + " 'pager': {'objectType': 'KalturaPager', 'pageSize': 100, 'pageIndex': "
                + page
                + "}}"));
  }
}
