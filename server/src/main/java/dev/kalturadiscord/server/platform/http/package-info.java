/** What every exchange goes through: request ids, limits, error bodies. */
@NullMarked
package dev.kalturadiscord.server.platform.http;

import org.jspecify.annotations.NullMarked;
