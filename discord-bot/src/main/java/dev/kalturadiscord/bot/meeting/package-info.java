/** Meetings: their commands, their buttons and how they look in Discord. */
@NullMarked
package dev.kalturadiscord.bot.meeting;

import org.jspecify.annotations.NullMarked;
