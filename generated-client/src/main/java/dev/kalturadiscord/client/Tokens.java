package dev.kalturadiscord.client;

import org.jspecify.annotations.Nullable;

/** Where the access tokens for one caller come from. Safe for many threads. */
interface Tokens {

  /**
   * An access token that is good for a while.
   *
   * @throws KalturaDiscordException when there is none to be had
   */
  String get();

  /** Forgets a token that the server refused; one that took its place meanwhile stays. */
  void drop(String refused);

  /**
   * The guild that they are good for.
   *
   * @return null when they belong to none
   * @throws KalturaDiscordException when there is no token to be had
   */
  @Nullable String guildId();
}
