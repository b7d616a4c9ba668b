/** What the bot is told from outside. */
@NullMarked
package dev.kalturadiscord.bot.config;

import org.jspecify.annotations.NullMarked;
