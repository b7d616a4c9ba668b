/** The guilds, channels, roles and people of the simulation. */
@NullMarked
package dev.kalturadiscord.discordsimulator.world;

import org.jspecify.annotations.NullMarked;
