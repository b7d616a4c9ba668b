/** The live events for those who watch the simulation. */
@NullMarked
package dev.kalturadiscord.discordsimulator.event;

import org.jspecify.annotations.NullMarked;
