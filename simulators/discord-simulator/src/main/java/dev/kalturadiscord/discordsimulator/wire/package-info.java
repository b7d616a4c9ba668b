/** What every part of the wire shares: JSON, snowflakes, Discord's error answers. */
@NullMarked
package dev.kalturadiscord.discordsimulator.wire;

import org.jspecify.annotations.NullMarked;
