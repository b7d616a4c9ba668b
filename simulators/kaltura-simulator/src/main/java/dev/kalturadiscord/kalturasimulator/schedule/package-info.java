/** Schedule events. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.schedule;

import org.jspecify.annotations.NullMarked;
