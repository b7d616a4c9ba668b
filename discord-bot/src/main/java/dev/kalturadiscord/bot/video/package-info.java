/** Videos: the search for them, how they look in Discord, and the ways to watch them. */
@NullMarked
package dev.kalturadiscord.bot.video;

import org.jspecify.annotations.NullMarked;
