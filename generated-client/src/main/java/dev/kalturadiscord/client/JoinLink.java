package dev.kalturadiscord.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.net.URI;
import java.time.OffsetDateTime;

/**
 * A personal way into the room of a meeting. Whoever has the address enters under the person's
 * name, so it is never to be published.
 *
 * @param url works once
 * @param expiresAt until when to open it, some minutes from now
 * @param role as what the person enters
 */
public record JoinLink(URI url, OffsetDateTime expiresAt, RoomRole role) {

  /** What somebody is in a room. */
  public enum RoomRole {
    HOST,
    ATTENDEE,
    /** One that this version of the client does not know. */
    UNKNOWN;

    @JsonCreator
    static RoomRole of(String name) {
      return switch (name) {
        case "host" -> HOST;
        case "attendee" -> ATTENDEE;
        default -> UNKNOWN;
      };
    }
  }

  /** Without the address. */
  @Override
  public String toString() {
    return "JoinLink[" + role + ", until " + expiresAt + "]";
  }
}
