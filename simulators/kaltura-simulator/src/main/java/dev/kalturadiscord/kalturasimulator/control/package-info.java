/** The control interface under /__sim. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.control;

import org.jspecify.annotations.NullMarked;
