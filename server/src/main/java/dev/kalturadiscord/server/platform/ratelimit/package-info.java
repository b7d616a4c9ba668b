/** How often members, clients and addresses may ask, and what those are told who ask too often. */
@NullMarked
package dev.kalturadiscord.server.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
