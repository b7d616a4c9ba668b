/** Kaltura sessions (KS): reading, writing and killing them. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.ks;

import org.jspecify.annotations.NullMarked;
