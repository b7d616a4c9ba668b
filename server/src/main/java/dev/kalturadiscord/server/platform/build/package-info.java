/** What the build wrote down about this program. */
@NullMarked
package dev.kalturadiscord.server.platform.build;

import org.jspecify.annotations.NullMarked;
