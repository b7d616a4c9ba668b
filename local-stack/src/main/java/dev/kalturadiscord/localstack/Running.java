package dev.kalturadiscord.localstack;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A part that was started. */
interface Running {
  /** The name of the part. */
  String name();

  /** Completes with the exit code when the part has ended and all it wrote was read. */
  CompletableFuture<Integer> onExit();

  /** The last lines it wrote, oldest first. */
  List<String> recentLines();

  /** Ends it; returns when it is gone. Does nothing when it already is. */
  void stop();
}
