package dev.kalturadiscord.bot.text;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * Roles of Discord within a sentence, by their mentions; whether these ping is up to the message.
 */
public final class RoleMentions {

  private RoleMentions() {}

  /**
   * The roles, with commas in between.
   *
   * @param ids of roles, at least one
   * @param most how many are named; of the others it is said how many they are
   */
  public static String of(List<String> ids, int most, Phrases phrases) {
    String named = ids.stream().limit(most).map(id -> "<@&" + id + ">").collect(joining(", "));
    return ids.size() > most ? phrases.say("roles.more", named, ids.size() - most) : named;
  }
}
