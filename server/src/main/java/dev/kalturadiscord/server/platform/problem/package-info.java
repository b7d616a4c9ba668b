/** Failures as problem documents (RFC 9457), in one place. */
@NullMarked
package dev.kalturadiscord.server.platform.problem;

import org.jspecify.annotations.NullMarked;
