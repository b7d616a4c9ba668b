/** What the server's tests run against: real PostgreSQL, a real server, Kaltura simulated. */
@NullMarked
package dev.kalturadiscord.server.testing;

import org.jspecify.annotations.NullMarked;
