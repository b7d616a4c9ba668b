package dev.kalturadiscord.discordsimulator.oauth2;

import java.util.Arrays;
import java.util.Optional;

/** The scopes people can be asked for here; Discord has more. */
enum Scope {
  IDENTIFY("identify", "Know your username, display name and picture"),
  EMAIL("email", "Know your email address"),
  GUILDS("guilds", "Know which servers you are in"),
  GUILDS_MEMBERS_READ("guilds.members.read", "Read your nickname and roles in your servers"),
  GUILDS_JOIN("guilds.join", "Join servers for you"),
  CONNECTIONS("connections", "Know the accounts you have connected"),
  ROLE_CONNECTIONS_WRITE("role_connections.write", "Update your connection with this application");

  private final String id;
  private final String words;

  Scope(String id, String words) {
    this.id = id;
    this.words = words;
  }

  static Optional<Scope> of(String id) {
    return Arrays.stream(values()).filter(scope -> scope.id.equals(id)).findFirst();
  }

  /** The name on the wire ({@code guilds.members.read}). */
  String id() {
    return id;
  }

  /** What a person who agrees lets the application do. */
  String words() {
    return words;
  }
}
