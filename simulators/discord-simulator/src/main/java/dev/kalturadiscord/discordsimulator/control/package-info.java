/** The control interface for the playground and for tests. */
@NullMarked
package dev.kalturadiscord.discordsimulator.control;

import org.jspecify.annotations.NullMarked;
