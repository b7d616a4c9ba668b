/** Whether the bot lives and is of use, for launchers and load balancers. */
@NullMarked
package dev.kalturadiscord.bot.health;

import org.jspecify.annotations.NullMarked;
