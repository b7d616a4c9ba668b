/** Application commands: registration, their limits and the values people give them. */
@NullMarked
package dev.kalturadiscord.discordsimulator.command;

import org.jspecify.annotations.NullMarked;
