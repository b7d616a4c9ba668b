package dev.kalturadiscord.localstack;

import java.net.URI;

/** When a program has done what the next one waits for. */
sealed interface Readiness {
  /** When it has ended with exit code 0. */
  record Completes() implements Readiness {}

  /** When this address answers 200. */
  record Answers(URI health) implements Readiness {}
}
