/** Numbers about the bot and its connection to Discord, for Prometheus. */
@NullMarked
package dev.kalturadiscord.bot.metrics;

import org.jspecify.annotations.NullMarked;
