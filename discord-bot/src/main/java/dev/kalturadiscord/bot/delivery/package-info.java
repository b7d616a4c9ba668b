/** Messages about meetings in channels: posted and edited as the server wants them. */
@NullMarked
package dev.kalturadiscord.bot.delivery;

import org.jspecify.annotations.NullMarked;
