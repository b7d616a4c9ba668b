/** The gateway side: the WebSocket sessions of the bot. */
@NullMarked
package dev.kalturadiscord.discordsimulator.gateway;

import org.jspecify.annotations.NullMarked;
