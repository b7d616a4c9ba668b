/** Tells callers of what will go: Deprecation (RFC 9745), Sunset (RFC 8594) and where to look. */
@NullMarked
package dev.kalturadiscord.server.platform.deprecation;

import org.jspecify.annotations.NullMarked;
