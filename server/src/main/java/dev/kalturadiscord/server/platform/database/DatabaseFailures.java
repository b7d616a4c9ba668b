package dev.kalturadiscord.server.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells failures of the connection, which pass, from failures of a statement, which are ours. */
public final class DatabaseFailures {

  private DatabaseFailures() {}

  /** Whether the database could not be reached or went away: SQLSTATE classes 08 and 57P. */
  public static boolean isConnectionFailure(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        return true; // the pool had no connection to give within its timeout
      }
      if (cause instanceof SQLException e
          && e.getSQLState() != null
          && (e.getSQLState().startsWith("08") || e.getSQLState().startsWith("57P"))) {
        return true;
      }
    }
    return false;
  }
}
