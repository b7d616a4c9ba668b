/** The Kaltura Application Framework: creating rooms and entering them. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.kaf;

import org.jspecify.annotations.NullMarked;
