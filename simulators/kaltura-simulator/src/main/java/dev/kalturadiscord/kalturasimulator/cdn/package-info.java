/** The CDN: pictures, streams and the player page, open or for sessions that may watch. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.cdn;

import org.jspecify.annotations.NullMarked;
