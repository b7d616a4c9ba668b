/** The record of what the bot asked and of what broke Discord's rules. */
@NullMarked
package dev.kalturadiscord.discordsimulator.exchange;

import org.jspecify.annotations.NullMarked;
