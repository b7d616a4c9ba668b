/** What the bot can do, and what of it is for the one who asks. */
@NullMarked
package dev.kalturadiscord.bot.help;

import org.jspecify.annotations.NullMarked;
