/** What people ask of the bot: acknowledged in time, carried out, answered, whatever goes wrong. */
@NullMarked
package dev.kalturadiscord.bot.interaction;

import org.jspecify.annotations.NullMarked;
