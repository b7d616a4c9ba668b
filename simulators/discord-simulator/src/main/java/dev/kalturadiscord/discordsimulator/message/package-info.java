/** Messages: their limits, their documents and who can see them. */
@NullMarked
package dev.kalturadiscord.discordsimulator.message;

import org.jspecify.annotations.NullMarked;
