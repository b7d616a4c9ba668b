@NullMarked
package dev.kalturadiscord.server.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
