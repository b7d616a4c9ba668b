/** Interactions: what people start and how the application answers. */
@NullMarked
package dev.kalturadiscord.discordsimulator.interaction;

import org.jspecify.annotations.NullMarked;
