/** The session service. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.session;

import org.jspecify.annotations.NullMarked;
