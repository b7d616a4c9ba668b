/** How Kaltura is configured in a guild: seen, changed, reset, undone. */
@NullMarked
package dev.kalturadiscord.bot.configuration;

import org.jspecify.annotations.NullMarked;
