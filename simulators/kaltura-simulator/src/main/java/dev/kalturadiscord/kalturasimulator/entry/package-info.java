/** Entries: rooms and media. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.entry;

import org.jspecify.annotations.NullMarked;
