/** API clients: programs that may use the API, and their secrets. */
@NullMarked
package dev.kalturadiscord.server.client;

import org.jspecify.annotations.NullMarked;
