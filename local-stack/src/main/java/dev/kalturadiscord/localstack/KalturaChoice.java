package dev.kalturadiscord.localstack;

import java.util.Optional;

/** Which Kaltura the server talks to. */
sealed interface KalturaChoice {
  /** The Kaltura simulator, a child of this program. */
  record Simulated() implements KalturaChoice {}

  /**
   * An account of a Kaltura installation.
   *
   * @param apiBaseUrl when configured; otherwise the server finds it by the region
   */
  record Real(
      String partnerId, Credential credential, Optional<String> apiBaseUrl, String kafBaseUrl)
      implements KalturaChoice {}

  /** What the server proves itself with. */
  sealed interface Credential {}

  /** The account's administrator secret. */
  record AdminSecret(Secret value) implements Credential {}

  /**
   * Application tokens, which are limited and can be withdrawn.
   *
   * @param service for the server's own calls
   * @param join for the people who enter rooms
   */
  record AppTokens(AppToken service, AppToken join) implements Credential {}

  /** One application token. */
  record AppToken(String id, Secret value) {}
}
