/**
 * What the server's tests run against: real PostgreSQL, a real server, Kaltura and Discord
 * simulated.
 */
@NullMarked
package dev.kalturadiscord.server.testing;

import org.jspecify.annotations.NullMarked;
