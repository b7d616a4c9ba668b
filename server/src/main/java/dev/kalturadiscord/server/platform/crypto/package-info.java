/** Digests that several features need. */
@NullMarked
package dev.kalturadiscord.server.platform.crypto;

import org.jspecify.annotations.NullMarked;
