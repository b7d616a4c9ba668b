package dev.kalturadiscord.localstack;

/** Which PostgreSQL the programs use. */
sealed interface DatabaseChoice {
  /** Our own, a child of this program. */
  record Embedded() implements DatabaseChoice {}

  /** One that runs somewhere else; the address may carry secrets of its own. */
  record External(Secret url, String user, Secret password) implements DatabaseChoice {}
}
