/** What every service keeps its rows in: tables, the movable clock, and the late list index. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.state;

import org.jspecify.annotations.NullMarked;
