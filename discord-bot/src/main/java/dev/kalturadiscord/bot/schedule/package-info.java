/** Points in time as people type them. */
@NullMarked
package dev.kalturadiscord.bot.schedule;

import org.jspecify.annotations.NullMarked;
