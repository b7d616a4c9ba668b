/** What was called, kept for assertions. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.journal;

import org.jspecify.annotations.NullMarked;
