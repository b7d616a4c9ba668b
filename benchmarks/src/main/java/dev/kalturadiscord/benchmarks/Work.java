package dev.kalturadiscord.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/** What one of many does again and again on a connection of its own. */
interface Work extends AutoCloseable {

  /** Does it once; fails when the outcome is not the expected one. */
  void once() throws Exception;

  @Override
  void close() throws IOException, SQLException;

  /** Opens the connection of one worker. */
  @FunctionalInterface
  interface Opening {
    /**
     * Opens it.
     *
     * @param worker its number, from 0
     */
    Work open(int worker) throws Exception;
  }
}
