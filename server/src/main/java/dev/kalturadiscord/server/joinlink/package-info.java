/** Personal links into a room. */
@NullMarked
package dev.kalturadiscord.server.joinlink;

import org.jspecify.annotations.NullMarked;
