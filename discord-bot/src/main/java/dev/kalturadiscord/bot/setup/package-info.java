/** Whether the bot is set up at Discord as it should be, in an operator's words. */
@NullMarked
package dev.kalturadiscord.bot.setup;

import org.jspecify.annotations.NullMarked;
