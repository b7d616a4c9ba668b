package dev.kalturadiscord.localstack;

/** Which Kaltura the server talks to. */
sealed interface KalturaChoice {
  /** The Kaltura simulator, a child of this program. */
  record Simulated() implements KalturaChoice {}

  /** An account of a Kaltura installation. */
  record Real(String partnerId, Credential credential, String apiBaseUrl, String kafBaseUrl)
      implements KalturaChoice {}

  /** What the server proves itself with. */
  sealed interface Credential {}

  /** The account's administrator secret. */
  record AdminSecret(Secret value) implements Credential {}

  /** An application token, which can be limited and withdrawn. */
  record AppToken(String id, Secret value) implements Credential {}
}
