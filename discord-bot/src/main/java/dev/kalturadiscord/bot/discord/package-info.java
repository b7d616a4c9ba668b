/**
 * Discord's REST API beside JDA: for what has to be known without a gateway connection, and for
 * what JDA cannot express.
 */
@NullMarked
package dev.kalturadiscord.bot.discord;

import org.jspecify.annotations.NullMarked;
