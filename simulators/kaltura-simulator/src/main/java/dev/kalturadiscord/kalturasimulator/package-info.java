/** The simulator: one program that speaks Kaltura API v3 and KAF from memory. */
@NullMarked
package dev.kalturadiscord.kalturasimulator;

import org.jspecify.annotations.NullMarked;
