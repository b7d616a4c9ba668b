/** Virtual events, which few accounts have. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.virtualevent;

import org.jspecify.annotations.NullMarked;
