/** Lists in pages. */
@NullMarked
package dev.kalturadiscord.server.platform.paging;

import org.jspecify.annotations.NullMarked;
