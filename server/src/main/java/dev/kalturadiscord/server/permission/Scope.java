package dev.kalturadiscord.server.permission;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a token can be used for, beside what its member's role allows. */
public enum Scope {
  /** See the guild's meetings. */
  MEETINGS_READ("meetings:read"),
  /** Start, join and end meetings. */
  MEETINGS_WRITE("meetings:write"),
  /** Find and watch videos, and recordings of meetings. */
  VIDEOS_READ("videos:read"),
  /** See the guild's configuration. */
  CONFIGURATION_READ("configuration:read"),
  /** Change the guild's configuration. */
  CONFIGURATION_WRITE("configuration:write"),
  /** Read the guild's audit log. */
  AUDIT_READ("audit:read"),
  /** Act on behalf of Discord members, vouching for what Discord delivered. */
  MEMBERS_ACT("members:act"),
  /** Post and edit the messages about meetings in Discord. */
  DELIVERIES_LEASE("deliveries:lease"),
  /** Register, rotate and disable API clients. */
  CLIENTS_MANAGE("clients:manage"),
  /** Ask about tokens that were issued through other clients. */
  TOKENS_VALIDATE("tokens:validate");

  /** The scopes a person can lend to a program. */
  public static final Set<Scope> OF_MEMBERS =
      Set.of(
          MEETINGS_READ,
          MEETINGS_WRITE,
          VIDEOS_READ,
          CONFIGURATION_READ,
          CONFIGURATION_WRITE,
          AUDIT_READ);

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  /** As it stands in tokens, in tables and in the contract. */
  public String text() {
    return text;
  }

  /** The scope of a text; empty when it is none. */
  public static Optional<Scope> of(String text) {
    return Stream.of(values()).filter(scope -> scope.text.equals(text)).findFirst();
  }

  /** Reads scopes with spaces in between; words that are none give nothing. */
  public static Set<Scope> parse(String words) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : words.split(" ", -1)) {
      of(word).ifPresent(scopes::add);
    }
    return scopes;
  }

  /** Writes scopes with spaces in between (RFC 6749, 3.3), always in the same order. */
  public static String join(Collection<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::text).collect(Collectors.joining(" "));
  }
}
