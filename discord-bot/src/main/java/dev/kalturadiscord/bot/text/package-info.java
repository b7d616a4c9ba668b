/** The words of the bot and how words of others are shown safely. */
@NullMarked
package dev.kalturadiscord.bot.text;

import org.jspecify.annotations.NullMarked;
