package dev.kalturadiscord.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom the room welcomes: where, under which name and as what. */
record RoomPage(String room, String person, String role) {

  /** Follows a personal join link as a browser does. */
  static RoomPage behind(URI link) {
    Web.Answer redirect = Web.get(link);
    assertThat(redirect.status()).isEqualTo(302);
    Web.Answer page = Web.get(URI.create(redirect.location()));
    assertThat(page.status()).isEqualTo(200);
    return new RoomPage(
        text(page, "room-name"), text(page, "person-name"), text(page, "person-role-words"));
  }

  private static String text(Web.Answer page, String id) {
    Matcher element = Pattern.compile("id=\"" + id + "\">([^<]*)<").matcher(page.body());
    assertThat(element.find()).as("an element %s in %s", id, page.body()).isTrue();
    return element.group(1);
  }
}
