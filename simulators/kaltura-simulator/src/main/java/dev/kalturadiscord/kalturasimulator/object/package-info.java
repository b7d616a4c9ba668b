/** How Kaltura objects are read, validated, filtered, ordered and paged. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.object;

import org.jspecify.annotations.NullMarked;
