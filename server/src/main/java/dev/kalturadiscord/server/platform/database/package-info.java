/** The connection to PostgreSQL. Transactions are explicit and never span remote calls. */
@NullMarked
package dev.kalturadiscord.server.platform.database;

import org.jspecify.annotations.NullMarked;
