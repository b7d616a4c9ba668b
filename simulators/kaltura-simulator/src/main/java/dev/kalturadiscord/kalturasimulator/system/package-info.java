/** The system service. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.system;

import org.jspecify.annotations.NullMarked;
